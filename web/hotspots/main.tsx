// The page where hotspots are drawn starts here.
import { render } from 'preact';
import { followDevice, kept } from '../desk/theme.ts';
import { themes } from '../desk/view.ts';
import { HotspotsPage } from './hotspots.page.tsx';

followDevice(() => themes.find((known) => known === kept('beatkeeper.theme')) ?? 'auto');

const root = document.getElementById('hotspots');
if (root) {
  root.replaceChildren();
  render(<HotspotsPage />, root);
}
