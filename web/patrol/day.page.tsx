// My day: hours by their names, visits, activities, what I declared, who looked at me, and all of it as text to copy.

import { CopyDay } from './copy-day.tsx';
import { DayActivities } from './day-activities.tsx';
import { DayDeclared } from './day-declared.tsx';
import { DayHours } from './day-hours.tsx';
import { DayLooks } from './day-looks.tsx';
import { Heading } from './heading.tsx';
import { useLater } from './later-view.ts';
import { OwnVisits } from './own-visits.tsx';

export function DayPage() {
  const { state, words } = useLater();
  return (
    <>
      <Heading>{words.dayTitle}</Heading>
      <DayHours />
      <section aria-labelledby="day-visits">
        <h2 id="day-visits">{words.dayVisits}</h2>
        <OwnVisits visits={state.visits} none={words.noVisits} />
      </section>
      <DayActivities />
      <DayDeclared />
      <DayLooks />
      <CopyDay />
    </>
  );
}
