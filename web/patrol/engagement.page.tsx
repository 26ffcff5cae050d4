// Engagement: which kind. The first of two taps after the big button.
import { Heading } from './heading.tsx';
import { KindButtons } from './kind-buttons.tsx';
import { kindsOf } from './offered-kinds.ts';
import { usePatrol } from './patrol-view.ts';

export function EngagementPage() {
  const { state, words } = usePatrol();
  return (
    <div class="bottom">
      <Heading>{words.engagementTitle}</Heading>
      <KindButtons kinds={kindsOf('engagement', state)} />
    </div>
  );
}
