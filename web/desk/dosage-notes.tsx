// What a reader must know before comparing: that the measuring seems to have changed, that the definition did, that days are missing.
import type { AboutDosage } from '../../core/tracking/about-dosage.ts';
import { dayWords } from '../words/age.ts';
import type { Words } from '../words/words.ts';
import { useWords } from './desk-context.ts';
import { useHotspotName } from './named.ts';

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
  const hotspotName = useHotspotName();
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
      {[...named, ...rules].map(({ day, hotspotId, version }) => (
        <p key={`${day} ${hotspotId} ${version}`}>
          {hotspotId === null
            ? words.changeRules(version, dayWords(words, day))
            : words.changeHotspot(hotspotName(hotspotId), version, dayWords(words, day))}
        </p>
      ))}
    </div>
  );
}

function driftWords(words: Words, { figure, since, recent, usual }: AboutDosage['drifts'][number]): string {
  const day = dayWords(words, since);
  const [now, before] = [recent.toFixed(1), usual.toFixed(1)];
  return figure === 'minutes-a-patrol-visit'
    ? words.driftMinutes(now, before, day)
    : words.driftVisits(now, before, day);
}
