// What happened today, newest first.
import { useMemo } from 'preact/hooks';
import type { FeedEntry } from '../live/feed.ts';
import { activityWordsIn } from '../words/activity-words.ts';
import { liveActivityWords } from '../words/live-activity-words.ts';
import { type Cell, csvText, timeCell } from './csv.ts';
import { useDesk, useWords } from './desk-context.ts';
import { Clock } from './moment.tsx';
import { useCallSign, useHotspotName } from './named.ts';
import { RailList } from './rail-list.tsx';
import { RowLink } from './row-link.tsx';

export function FeedList() {
  const { words } = useWords();
  const feed = useDesk((state) => state.feed);
  const lineOf = useFeedWords();
  const sorts = useMemo(
    () =>
      [
        { id: 'newest', words: words.sortNewest, compare: (a: FeedEntry, b: FeedEntry) => b.at - a.at },
        { id: 'oldest', words: words.sortOldest, compare: (a: FeedEntry, b: FeedEntry) => a.at - b.at },
      ] as const,
    [words],
  );
  return (
    <RailList
      name="feed"
      items={feed}
      keyOf={keyOf}
      searchable={lineOf}
      sorts={[sorts[0], sorts[1]]}
      searchWords={words.searchFeed}
      countWords={words.countLines}
      current={null}
      csv={(entries) =>
        csvText(
          ['at', 'what', 'hotspot_id', 'officer_id', 'words'],
          entries.map((entry): Cell[] => [
            timeCell(entry.at),
            entry.kind,
            entry.hotspotId,
            entry.officerId,
            lineOf(entry),
          ]),
        )
      }
      row={(entry, isReached) => <FeedRow entry={entry} line={lineOf(entry)} isReached={isReached} />}
      empty={
        <>
          <p>
            <strong>{words.noFeed}</strong>
          </p>
          <p>{words.noFeedDo}</p>
        </>
      }
    />
  );
}

function keyOf({ at, kind, hotspotId, officerId, activity }: FeedEntry): string {
  return `${at} ${kind} ${hotspotId ?? ''} ${officerId ?? ''} ${activity?.activityId ?? ''}`;
}

function useFeedWords(): (entry: FeedEntry) => string {
  const { words, language } = useWords();
  const callSign = useCallSign();
  const hotspotName = useHotspotName();
  const ofActivity = activityWordsIn(language);
  return ({ kind, hotspotId, officerId, activity }) => {
    if (activity !== undefined) {
      const names = activity.hotspotIds.map(hotspotName).join(', ');
      return liveActivityWords(ofActivity, activity, callSign(activity.officerId), names);
    }
    const where = hotspotId === null ? '' : hotspotName(hotspotId);
    const who = officerId === null ? '' : callSign(officerId);
    if (kind === 'entered') return words.feedEntered(who, where);
    if (kind === 'left') return words.feedLeft(who, where);
    if (kind === 'met') return words.feedMet(where);
    return kind === 'due' ? words.feedDue(where) : words.feedGap;
  };
}

function FeedRow({ entry, line, isReached }: { entry: FeedEntry; line: string; isReached: boolean }) {
  const inside = (
    <>
      <span class="feed-time">
        <Clock at={entry.at} />
      </span>
      <span class={`feed-line feed-${entry.kind}`}>{line}</span>
    </>
  );
  if (entry.hotspotId === null)
    return (
      <span class="row" data-row tabIndex={isReached ? 0 : -1}>
        {inside}
      </span>
    );
  return (
    <RowLink to={{ kind: 'hotspot', id: entry.hotspotId }} isReached={isReached}>
      {inside}
    </RowLink>
  );
}
