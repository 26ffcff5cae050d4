// Which page shows which screen.
import type { FunctionComponent } from 'preact';
import { ActivityPage } from './activity.page.tsx';
import { CommitPage } from './commit.page.tsx';
import { CountPage } from './count.page.tsx';
import { DayPage } from './day.page.tsx';
import { DeclarePage } from './declare.page.tsx';
import { EndPage } from './end.page.tsx';
import { EngagementPage } from './engagement.page.tsx';
import { HomePage } from './home.page.tsx';
import { MapPage } from './map.page.tsx';
import { MenuPage } from './menu.page.tsx';
import { MessagesPage } from './messages.page.tsx';
import { MorePage } from './more.page.tsx';
import { OrderPage } from './order.page.tsx';
import { OutboxPage } from './outbox.page.tsx';
import { OutcomePage } from './outcome.page.tsx';
import { PlacePage } from './place.page.tsx';
import { PowerPage } from './power.page.tsx';
import { PowersPage } from './powers.page.tsx';
import type { Screen } from './screen.ts';
import { SettingsPage } from './settings.page.tsx';

const pages: Readonly<Record<Screen['name'], FunctionComponent<{ screen: Screen }>>> = {
  patrol: HomePage,
  map: MapPage,
  day: DayPage,
  menu: MenuPage,
  engagement: EngagementPage,
  power: PowerPage,
  more: MorePage,
  commit: CommitPage,
  outbox: OutboxPage,
  messages: MessagesPage,
  powers: PowersPage,
  settings: SettingsPage,
  end: EndPage,
  declare: DeclarePage,
  place: PlacePage,
  activity: ActivityPage,
  count: CountPage,
  outcome: OutcomePage,
  order: OrderPage,
};

export function screenPage({ name }: Screen): FunctionComponent<{ screen: Screen }> {
  return pages[name];
}
