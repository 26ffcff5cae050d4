// Follows the phone into the dark and out of it, unless its officer has chosen.
import { useEffect } from 'preact/hooks';
import { followDevice, kept } from '../theme/theme.ts';

/** The themes that an officer may choose. */
export const phoneThemes = ['auto', 'day', 'night'] as const;

export const chosenTheme = () => phoneThemes.find((each) => each === kept('beatkeeper.theme')) ?? 'auto';

export function useThemeOfPhone() {
  useEffect(() => followDevice(chosenTheme), []);
}
