// A named set of hotspots with dates: which hotspots a figure is about on a day. Days are 'YYYY-MM-DD'; the first is in, `until` is not.

export interface SetMember {
  readonly hotspotId: string;
  readonly from: string;
  /** Null while it is in the set. */
  readonly until: string | null;
}

export interface HotspotSetDates {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
  readonly members: readonly SetMember[];
}

/** The hotspots in the set on a day: none outside the set's own days. */
export function membersOn(set: HotspotSetDates, day: string): string[] {
  if (!holds(set, day)) return [];
  return set.members.filter((member) => holds(member, day)).map((member) => member.hotspotId);
}

/** How many hotspots are in the set on a day; once it has ended, on its last day. */
export function setSize(set: HotspotSetDates, day: string): number {
  const last = set.until === null ? day : dayBefore(set.until);
  return membersOn(set, day < set.from ? set.from : day < last ? day : last).length;
}

/** The days, first and last included, of a range on which a hotspot is in the set: one stretch for each time that it was. */
export function stretchesInSet(
  set: HotspotSetDates,
  hotspotId: string,
  first: string,
  last: string,
): { readonly first: string; readonly last: string }[] {
  const stretches: { first: string; last: string }[] = [];
  for (const member of set.members) {
    if (member.hotspotId !== hotspotId) continue;
    const from = [first, set.from, member.from].toSorted()[2];
    const ends = [set.until, member.until].filter((day) => day !== null).map(dayBefore);
    const to = [last, ...ends].toSorted()[0];
    if (from <= to) stretches.push({ first: from, last: to });
  }
  return stretches.toSorted((a, b) => (a.first < b.first ? -1 : 1));
}

function holds({ from, until }: { from: string; until: string | null }, day: string): boolean {
  return from <= day && (until === null || day < until);
}

function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}
