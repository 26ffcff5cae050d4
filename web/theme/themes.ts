// The themes of every page; `auto`: as the device says.
export const themes = ['auto', 'day', 'night', 'contrast'] as const;
export type Theme = (typeof themes)[number];
