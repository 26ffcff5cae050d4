// What a reader must know before comparing: that the measuring seems to have changed, that the definition did, that days are missing.
import type { AboutDosage } from '../../core/tracking/about-dosage.ts';
import { dayWords } from '../words/age.ts';
import type { Words } from '../words/words.ts';
import { useWords } from './desk-context.ts';

export function Notes({ about }: { about: AboutDosage }) {
  const { words } = useWords();
  return (
    <div class="dosage-notes">
      {about.drifts.length > 0 && (
        <div class="note note-due" role="status">
          <p>
            <strong>{words.driftTitle}</strong>
          </p>
          {about.drifts.map((drift) => (
            <p key={drift.figure}>{driftWords(words, drift)}</p>
          ))}
          <p>{words.driftDo}</p>
        </div>
      )}
      <Changes changes={about.changes} />
      {about.isWide && <p class="note">{words.wideAnswer}</p>}
      {about.isCatchingUp && (
        <p class="note note-due" role="status">
          {words.catchingUp}
        </p>
      )}
    </div>
  );
}

const mostNamed = 4;

function Changes({ changes }: { changes: AboutDosage['changes'] }) {
  const { words } = useWords();
  if (changes.length === 0) return null;
  const hotspots = changes.filter(({ kind }) => kind === 'hotspot-version');
  const named = hotspots.length > mostNamed ? [] : hotspots;
  const rules = changes.filter(({ kind }) => kind === 'rules');
  return (
    <div class="note">
      <p>
        <strong>{words.changesTitle}</strong>
      </p>
      {hotspots.length > mostNamed && <p>{words.changesMany(hotspots.length)}</p>}
      {[...named, ...rules].map(({ day, hotspotId, name, version }) => (
        <p key={`${day} ${hotspotId} ${version}`}>
          {hotspotId === null
            ? words.changeRules(version, dayWords(words, day))
            : words.changeHotspot(name ?? hotspotId, version, dayWords(words, day))}
        </p>
      ))}
      <Ended changes={changes.filter(({ kind }) => kind === 'hotspot-ended')} />
      {changes.map(({ day, kind, name, version }) => {
        const said = setWords(words, kind, name ?? '', Number(version), dayWords(words, day));
        return said === null ? null : <p key={`${day} ${kind} ${name}`}>{said}</p>;
      })}
    </div>
  );
}

/** Hotspots that ended, those of one day together. */
function Ended({ changes }: { changes: AboutDosage['changes'] }) {
  const { words } = useWords();
  return (
    <>
      {[...Map.groupBy(changes, ({ day }) => day)].map(([day, ended]) => (
        <p key={day}>
          {words.changeEnded(
            ended.length,
            ended.map(({ name, hotspotId }) => name ?? hotspotId).join(', '),
            dayWords(words, day),
          )}
        </p>
      ))}
    </>
  );
}

/** What is said of a set that begins, ends or changes; null where the change is another. */
function setWords(
  words: Words,
  kind: AboutDosage['changes'][number]['kind'],
  name: string,
  size: number,
  day: string,
): string | null {
  switch (kind) {
    case 'set-begun':
      return words.changeSetBegun(name, size, day);
    case 'set-ended':
      return words.changeSetEnded(name, day);
    case 'set-changed':
      return words.changeSetChanged(name, size, day);
    default:
      return null;
  }
}

function driftWords(words: Words, { figure, since, recent, usual }: AboutDosage['drifts'][number]): string {
  const day = dayWords(words, since);
  const [now, before] = [recent.toFixed(1), usual.toFixed(1)];
  return figure === 'minutes-a-patrol-visit'
    ? words.driftMinutes(now, before, day)
    : words.driftVisits(now, before, day);
}
