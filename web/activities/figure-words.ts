// Figures of activities in words: how many were logged, and what their counts come to, each with what it counts.
import type { ActivityFigure } from '../../core/activities/activity-totals.ts';
import type { DeskActivity, ToldContent } from '../../core/activities/desk-list.ts';
import type { ActivityWords } from '../words/activity-words.ts';
import { kindAndCount } from '../words/live-activity-words.ts';

/** '12 engagements (31 people)'; of what counts times the count alone. */
export function figureWords(words: ActivityWords, figure: ActivityFigure, isOneOfMore: boolean): string {
  const { group, counts, definition, entries, counted } = figure;
  const logged = words.entries(entries, group);
  const whole =
    counts === 'times' && counted === entries ? logged : `${logged} (${words.counted(counted, counts)})`;
  return isOneOfMore ? `${whole}, ${words.ofVersion(definition)}` : whole;
}

/** Whether there is another figure of the same that was counted by another version. */
export function isOneOfMore(figure: ActivityFigure, all: readonly ActivityFigure[]): boolean {
  return all.some(
    ({ group, counts, declared, definition }) =>
      group === figure.group &&
      counts === figure.counts &&
      (declared === null) === (figure.declared === null) &&
      definition !== figure.definition,
  );
}

/** 'Greeting, 3 people'. */
export function contentWords(
  words: ActivityWords,
  { kind, count }: Pick<ToldContent, 'kind' | 'count'>,
): string {
  return kindAndCount(words, kind, count);
}

/** What is said of an activity beside its kind: outcome, reference, whether it was asked for and confirmed. */
export function besides(words: ActivityWords, { content, declared }: DeskActivity): string[] {
  const { outcome, reference, isSure } = content;
  return [
    ...(outcome === null ? [] : [words.outcomes[outcome]]),
    ...(reference === null ? [] : [`${words.reference} ${reference}`]),
    ...(isSure && declared === null ? [words.confirmed] : []),
    ...(declared === null ? [] : [`${words.declared}: ${declared.source}`]),
  ];
}
