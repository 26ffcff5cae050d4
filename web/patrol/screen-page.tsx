// Which page shows which screen.
import type { FunctionComponent } from 'preact';
import { CommitPage } from './commit.page.tsx';
import { CountPage } from './count.page.tsx';
import { EngagementPage } from './engagement.page.tsx';
import { HomePage } from './home.page.tsx';
import { laterPage } from './later-page.tsx';
import { MapPage } from './map.page.tsx';
import { MenuPage } from './menu.page.tsx';
import { MorePage } from './more.page.tsx';
import { OrderPage } from './order.page.tsx';
import { OutcomePage } from './outcome.page.tsx';
import { PlacePage } from './place.page.tsx';
import { PowerPage } from './power.page.tsx';
import type { Screen } from './screen.ts';

const pages: Readonly<Record<Screen['name'], FunctionComponent<{ screen: Screen }>>> = {
  patrol: HomePage,
  map: MapPage,
  day: laterPage('DayPage'),
  menu: MenuPage,
  engagement: EngagementPage,
  power: PowerPage,
  more: MorePage,
  commit: CommitPage,
  outbox: laterPage('OutboxPage'),
  messages: laterPage('MessagesPage'),
  powers: laterPage('PowersPage'),
  settings: laterPage('SettingsPage'),
  end: laterPage('EndPage'),
  declare: laterPage('DeclarePage'),
  place: PlacePage,
  activity: laterPage('ActivityPage'),
  count: CountPage,
  outcome: OutcomePage,
  order: OrderPage,
};

export function screenPage({ name }: Screen): FunctionComponent<{ screen: Screen }> {
  return pages[name];
}
