// The pages that nobody taps in the middle of a patrol, and that of a phone that is nobody's: they come after the first sight of the app, in one piece.
export { ActivityPage } from './activity.page.tsx';
export { DayPage } from './day.page.tsx';
export { DeclarePage } from './declare.page.tsx';
export { EndPage } from './end.page.tsx';
export { MessagesPage } from './messages.page.tsx';
export { OutboxPage } from './outbox.page.tsx';
export { PairPage } from './pair.page.tsx';
export { PowersPage } from './powers.page.tsx';
export { SettingsPage } from './settings.page.tsx';
