// The versions of a hotspot: from when to when each held, who made it when, what was cut out; one that waits can be withdrawn.
import { useState } from 'preact/hooks';
import { type WithdrawBody, withdrawnReply } from '../../core/hotspots/version-list.ts';
import { change } from '../api.ts';
import type { Words } from '../words/words.ts';
import type { Version } from './draft.ts';
import { areaWords, dayText, momentText, useSaying } from './saying.ts';

interface VersionPartProps {
  readonly versions: readonly Version[];
  readonly today: string;
  readonly onReopen: (id: string) => Promise<void>;
}

export function VersionPart({ versions, today, onReopen }: VersionPartProps) {
  const words = useSaying();
  const [said, setSaid] = useState('');
  const withdraw = async ({ id, version }: Version) => {
    const address = `/api/hotspots/${encodeURIComponent(id)}/withdraw`;
    const body: WithdrawBody = { version };
    const reply = await change('POST', address, body, withdrawnReply);
    setSaid(reply.ok ? words.withdrawn(version) : reply.words);
    if (reply.ok) await onReopen(id);
  };
  return (
    <section class="part versions" aria-labelledby="versions-title">
      <h3 id="versions-title">{words.versionsTitle}</h3>
      <p role="status">{said}</p>
      <div class="corner-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.versionNumber}</th>
              <th scope="col">{words.versionHolds}</th>
              <th scope="col">{words.versionState}</th>
              <th scope="col">{words.versionMade}</th>
            </tr>
          </thead>
          <tbody>
            {versions.toReversed().map((each) => (
              <tr key={each.version}>
                <th scope="row">{each.version}</th>
                <td>
                  {holdsWords(words, each)}
                  <span class="small">
                    {' '}
                    {areaWords(each.areaSquareMetres)}
                    {each.excluded.length > 0 && `; ${words.cutOutTitle}: ${cutWords(words, each)}`}
                  </span>
                </td>
                <td>
                  {stateWords(words, each, today)}{' '}
                  {isWaiting(each, today) && (
                    <button
                      type="button"
                      class="link"
                      aria-label={words.withdrawOf(each.version)}
                      onClick={() => void withdraw(each)}
                    >
                      {words.withdraw}
                    </button>
                  )}
                </td>
                <td>
                  {momentText(words, each.madeAt)} {words.versionBy}{' '}
                  {each.madeBy === 'console' ? words.madeByConsole : words.madeByDesk}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function isWaiting({ withdrawnAt, fromDay }: Version, today: string): boolean {
  return withdrawnAt === null && fromDay !== null && fromDay > today;
}

function stateWords(words: Words, version: Version, today: string): string {
  if (version.withdrawnAt !== null) return words.stateWithdrawn;
  if (version.isInForce) return words.stateNow;
  return isWaiting(version, today) ? words.stateWaits : words.statePast;
}

function holdsWords(words: Words, { fromDay, validTo, withdrawnAt }: Version): string {
  const from = fromDay === null ? words.versionAllTime : dayText(words, fromDay);
  if (validTo === null || withdrawnAt !== null) return fromDay === null ? from : words.versionFrom(from);
  return words.versionFromTo(from, momentText(words, validTo));
}

function cutWords(words: Words, { excluded }: Version): string {
  const kinds = {
    station: words.kindStation,
    custody: words.kindCustody,
    hospital: words.kindHospital,
    other: words.kindOther,
  };
  return excluded.map(({ name, kind }) => `${name} (${kinds[kind]})`).join(', ');
}
