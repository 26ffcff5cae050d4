// The invented people of the demonstration, each a large card that is one button.
import type { SignInChoices } from '../../core/people/account.ts';
import { usePeopleSaying } from '../people/saying.ts';

interface DemoPeopleProps {
  readonly people: NonNullable<SignInChoices['demo']>;
  readonly isBusy: boolean;
  readonly onChoose: (staffId: string) => void;
}

export function DemoPeople({ people, isBusy, onChoose }: DemoPeopleProps) {
  const { words } = usePeopleSaying();
  return (
    <section class="way-in" aria-labelledby="who-to-be">
      <h2 id="who-to-be">{words.signInDemoTitle}</h2>
      <p>{words.signInDemoLead}</p>
      <ul class="person-cards">
        {people.map(({ staffId, name, organisation, roles }) => (
          <li key={staffId}>
            <button type="button" class="person-card" disabled={isBusy} onClick={() => onChoose(staffId)}>
              <strong>{name}</strong>
              <span>{roles.map((role) => words.roles[role]).join(', ') || words.noRoles}</span>
              <span class="person-organisation">{organisation}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
