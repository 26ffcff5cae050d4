// The day as plain text, for the pocket notebook or an overtime claim: times, places, references, and each kind of hours by its name.
import { dayAt } from '../people/london-time.ts';
import { clockTime, dayWords } from '../words/age.ts';
import { minuteRange, wholeMinutes } from '../words/numbers.ts';
import { type DayFigures, type DayRead, dayFigures } from './day-figures.ts';
import type { AllWords } from './later-view.ts';
import type { OwnActivity } from './patrol-state.ts';
import { lengthRange, lengthWords, nameOf, waitingOf, whatWords } from './state-words.ts';

/** The lines of the day. Durations are rounded down to the minute, the far end of a range up. */
export function dayText(state: DayRead, words: AllWords): string {
  const figures = dayFigures(state);
  const firstAt = figures.duties[0]?.startedAt ?? state.visits[0]?.enteredAt ?? state.now;
  const timeOf = (at: number) =>
    dayAt(at) === dayAt(firstAt) ? clockTime(at) : words.nextDay(clockTime(at));
  const waiting = waitingOf(state);
  return [
    words.textTitle(
      dayWords(words, dayAt(firstAt)),
      `${state.me?.role ?? ''} ${state.me?.callSign ?? ''}`.trim(),
    ),
    ...dutyLines(figures, state, words, timeOf),
    ...hourLines(figures, state, words, timeOf),
    '',
    words.textVisits,
    ...orNone(visitLines(state, words, timeOf), words),
    '',
    words.textActivities,
    ...orNone(activityLines(state, words, timeOf), words),
    ...declaredLines(state, words, timeOf),
    ...(waiting > 0 ? ['', words.textWaiting(waiting)] : []),
    '',
  ].join('\n');
}

type TimeOf = (at: number) => string;

function dutyLines({ duties }: DayFigures, { now }: DayRead, words: AllWords, timeOf: TimeOf): string[] {
  return duties.flatMap(({ startedAt, endedAt, crew, statuses }) => {
    const length = lengthWords(words, ((endedAt ?? now) - startedAt) / 1000);
    return [
      endedAt === null
        ? words.textDutyOpen(timeOf(startedAt), length)
        : words.textDuty(timeOf(startedAt), timeOf(endedAt), length),
      ...(crew === null ? [] : [words.textCrew(crew)]),
      ...(statuses ?? []).map(({ status, from, to }) => {
        const end = to ?? endedAt;
        const what = words.dutyStatuses[status];
        return end === null
          ? words.textElseOpen(what, timeOf(from))
          : words.textElse(what, timeOf(from), timeOf(end));
      }),
    ];
  });
}

function hourLines(figures: DayFigures, { day, me }: DayRead, words: AllWords, timeOf: TimeOf): string[] {
  const { patrolSeconds, inHotspotSeconds, lowSeconds, highSeconds, declaredSeconds } = figures;
  const length = (seconds: number) => lengthWords(words, seconds);
  return [
    words.textPatrol(patrolSeconds === null ? words.hoursUnknown : length(patrolSeconds)),
    words.textInPhone(length(inHotspotSeconds), ...lengthRange(words, lowSeconds, highSeconds)),
    ...(day === null
      ? []
      : [words.textInServer(length(day.measuredSeconds + day.inferredSeconds), timeOf(day.at))]),
    ...(declaredSeconds > 0 ? [words.textDeclared(length(declaredSeconds))] : []),
    ...(me?.hasRadio === false ? [words.textPartial] : []),
  ];
}

function visitLines({ visits }: DayRead, words: AllWords, timeOf: TimeOf): string[] {
  return visits.map(({ enteredAt, leftAt, isOpen, name, kind, countedSeconds, lowSeconds, highSeconds }) => {
    const to = isOpen ? words.stillHere : timeOf(leftAt);
    const minutes = words.minutesRange(wholeMinutes(countedSeconds), ...minuteRange(lowSeconds, highSeconds));
    const what = kind === 'visit' ? [] : [words.visitKinds[kind]];
    return [words.visitLine(timeOf(enteredAt), to, name), minutes, ...what].join(', ');
  });
}

function activityLines(state: DayRead, words: AllWords, timeOf: TimeOf): string[] {
  return state.activities
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .toSorted((a, b) => a.content.at - b.content.at)
    .map((activity) => activityLine(activity, state, words, timeOf));
}

function activityLine({ content, sent }: OwnActivity, state: DayRead, words: AllWords, timeOf: TimeOf) {
  const { at, hotspotIds, outcome, reference } = content;
  const where = hotspotIds.map((id) => nameOf(state, id)).join(', ');
  return [
    `${timeOf(at)} ${where === '' ? words.outside : where}: ${whatWords(words, content)}`,
    ...(outcome === null ? [] : [words.outcomes[outcome]]),
    ...(reference === null ? [] : [words.reference(reference)]),
    ...(sent === 'refused' ? [words.sentStates.refused] : []),
  ].join(', ');
}

function declaredLines(state: DayRead, words: AllWords, timeOf: TimeOf): string[] {
  const lines = state.declared
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ hotspotId, startedAt, endedAt, sent }) => {
      const line = words.visitLine(timeOf(startedAt), timeOf(endedAt), nameOf(state, hotspotId));
      return sent === 'refused' ? `${line}, ${words.sentStates.refused}` : line;
    });
  return lines.length === 0 ? [] : ['', words.textDeclaredHead, ...lines];
}

function orNone(lines: readonly string[], words: AllWords): readonly string[] {
  return lines.length === 0 ? [words.textNone] : lines;
}
