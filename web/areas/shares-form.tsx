// What an organisation shares, ticked by its own administrators: for each kind of organisation what its staff may do.
import { useState } from 'preact/hooks';
import { possibleShares } from '../../core/people/agreement.ts';
import { organisationChanged } from '../../core/people/directory.ts';
import { organisationKinds } from '../../core/people/permission.ts';
import type { Share } from '../../core/people/reach.ts';
import { change } from '../api.ts';
import { type Wrong, WrongSummary } from '../people/fields.tsx';
import { wrongFrom } from '../people/refused-change.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { type AreasProps, PartTitle } from './part.tsx';

const isSame = (one: Share) => (other: Share) => one.with === other.with && one.action === other.action;

export function SharesForm({
  known,
  open,
  onDone,
  organisationId,
}: AreasProps & { readonly organisationId: string }) {
  const { words } = usePeopleSaying();
  const organisation = known.organisations.find((each) => each.organisationId === organisationId);
  const [chosen, setChosen] = useState<readonly Share[]>(organisation?.shares ?? []);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  if (organisation?.mayShare !== true)
    return (
      <>
        <PartTitle open={open}>{words.organisationsTitle}</PartTitle>
        <p>{words.areasUnknown}</p>
      </>
    );
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const path = `/api/organisations/${organisationId}/shares`;
    const reply = await change('POST', path, { shares: chosen }, organisationChanged);
    if (reply.ok) await onDone(words.sharesSaved(organisation.name));
    else setWrong(wrongFrom(words, reply));
  };
  const toggle = (share: Share) => {
    const isChosen = chosen.some(isSame(share));
    setChosen(isChosen ? chosen.filter((each) => !isSame(share)(each)) : [...chosen, share]);
  };
  return (
    <>
      <PartTitle open={open}>{words.sharesTitle(organisation.name)}</PartTitle>
      <p>{words.sharesLead}</p>
      <form class="people-form" onSubmit={(event) => void save(event)}>
        <WrongSummary title={words.staffTrouble} wrong={wrong} />
        {organisationKinds.map((kind) => {
          const possible = possibleShares.filter((share) => share.with === kind);
          const count = possible.filter((share) => chosen.some(isSame(share))).length;
          return (
            <details key={kind} open={count > 0}>
              <summary>
                {words.organisationKinds[kind]}: {words.sharesOf(count, possible.length)}
              </summary>
              <div class="choices">
                {possible.map((share) => (
                  <label key={share.action}>
                    <input
                      type="checkbox"
                      checked={chosen.some(isSame(share))}
                      onChange={() => toggle(share)}
                    />
                    {words.actions[share.action]}
                  </label>
                ))}
              </div>
            </details>
          );
        })}
        <button type="submit" class="primary">
          {words.sharesSave}
        </button>
      </form>
    </>
  );
}
