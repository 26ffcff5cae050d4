// How far this force's own phones are off, by its walk tests, printed beside the figures that rest on them.
import { type WalkFigures, walkFigures } from '../../core/tracking/walk-figures.ts';
import { useMay } from '../people/own-account.ts';
import { durationWords } from '../words/age.ts';
import { useWords } from './desk-context.ts';
import { Clock } from './moment.tsx';
import { useCallSign, useHotspotName } from './named.ts';
import { useReply } from './use-reply.ts';

const enoughWalks = 10;

export function OwnError() {
  const { words } = useWords();
  const { loaded } = useReply(useMay('visit.read') ? '/api/walk-test' : null, walkFigures);
  // It explains the figures and is not one of them: while it is not there, nothing stands in its place.
  if (loaded.state !== 'ready') return null;
  const { error } = loaded.value;
  return (
    <section>
      <h3>{words.ownError}</h3>
      {error === null ? (
        <p class="small">
          {words.noWalks} {words.walkTestHow}
        </p>
      ) : (
        <>
          <p>
            {words.ownErrorHeld(error.walks, error.within)}{' '}
            {words.ownErrorOff(Math.round((1 + error.bias) * 100), Math.round(error.medianOffSeconds))}{' '}
            {error.missed > 0 && `${words.walksMissed(error.missed)} `}
            {error.walks < enoughWalks && words.tooFewWalks}
          </p>
          <details class="twin">
            <summary>{words.ownError}</summary>
            <WalkTable walks={loaded.value.walks} />
          </details>
        </>
      )}
    </section>
  );
}

function WalkTable({ walks }: { walks: WalkFigures['walks'] }) {
  const { words } = useWords();
  const callSign = useCallSign();
  const hotspotName = useHotspotName();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.hotspots}</th>
          <th scope="col">{words.walkPhone}</th>
          <th scope="col" class="figure">
            {words.trueTime}
          </th>
          <th scope="col" class="figure">
            {words.claimedTime}
          </th>
          <th scope="col">{words.held}</th>
        </tr>
      </thead>
      <tbody>
        {walks.map((walk) => (
          <tr key={walk.id}>
            <td>
              <Clock at={walk.enteredAt} /> {hotspotName(walk.hotspotId)}
            </td>
            <td>
              {callSign(walk.officerId)} {walk.deviceName}
            </td>
            <td class="figure">{durationWords(words, walk.trueSeconds)}</td>
            <td class="figure">{durationWords(words, walk.claimedSeconds)}</td>
            <td>{walk.isWithin ? words.yes : words.no}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
