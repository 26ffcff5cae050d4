// How a visit was worked out: its evidence in words, its legs on the map and as a table, the rules with their version, and what was refused.
import type { WorkedOut } from '../../core/tracking/worked-out.ts';
import { durationWords } from '../words/age.ts';
import { minuteRange } from '../words/numbers.ts';
import { Card, Failed } from './card.tsx';
import { useActions, useWords } from './desk-context.ts';
import { LegTable } from './leg-table.tsx';
import { Clock } from './moment.tsx';
import { useCallSign, useHotspotName } from './named.ts';
import { OwnError } from './own-error.tsx';
import { Refused } from './refused.tsx';
import type { Asked } from './use-reply.ts';
import { endedWords, isStillThere, modeWords, ruleValue, ruleWords } from './visit-words.ts';

export function WorkedOutCard({ asked }: { asked: Asked<WorkedOut> }) {
  const { words } = useWords();
  const actions = useActions();
  const { loaded, retry } = asked;
  return (
    <Card title={words.workedOut} back={() => actions.openVisit(null)}>
      {loaded.state === 'loading' && <p class="waiting-words">{words.loadingWorking}</p>}
      {loaded.state === 'failed' && <Failed what={words.couldNotWorking} why={loaded.words} retry={retry} />}
      {loaded.state === 'ready' && <Body worked={loaded.value} />}
    </Card>
  );
}

function Body({ worked }: { worked: WorkedOut }) {
  const { words } = useWords();
  const callSign = useCallSign();
  const hotspotName = useHotspotName();
  const { visit } = worked;
  return (
    <>
      <p class="lead">
        <strong>
          {words.workedOutLead(visit.callSign ?? callSign(visit.officerId), hotspotName(visit.hotspotId))}
        </strong>
        <br />
        <Clock at={visit.enteredAt} /> – {isStillThere(visit) ? words.still : <Clock at={visit.leftAt} />}
      </p>
      <Evidence visit={visit} />
      <OwnError />
      <LineKey />
      <details class="twin" open>
        <summary>{words.legs}</summary>
        <LegTable legs={worked.legs} />
      </details>
      <Refused refused={worked.refused} />
      <Rules worked={worked} />
    </>
  );
}

function Evidence({ visit }: { visit: WorkedOut['visit'] }) {
  const { words } = useWords();
  const [low, high] = minuteRange(visit.lowSeconds, visit.highSeconds);
  const speed = visit.medianSpeedMetresPerSecond;
  return (
    <>
      <dl class="facts">
        <dt>{words.measured}</dt>
        <dd>{durationWords(words, visit.measuredSeconds)}</dd>
        <dt>{words.inferred}</dt>
        <dd>{durationWords(words, visit.inferredSeconds)}</dd>
        <dt>{words.unknown}</dt>
        <dd>{durationWords(words, visit.unknownSeconds)}</dd>
        <dt>{words.range}</dt>
        <dd>{words.rangeMinutes(low, high)}</dd>
        <dt>{words.positions}</dt>
        <dd>{visit.positions.toLocaleString('en-GB')}</dd>
        <dt>{words.longestGap}</dt>
        <dd>{durationWords(words, visit.longestGapSeconds)}</dd>
        <dt>{words.speed}</dt>
        <dd>{speed === null ? words.speedUnknown : words.speedWords(speed.toFixed(1))}</dd>
        <dt>{words.mode}</dt>
        <dd>{modeWords(words, visit.mode)}</dd>
        <dt>{words.endedBy}</dt>
        <dd>{endedWords(words, visit.endedBy)}</dd>
      </dl>
      {visit.weak && <p class="weak">{words.weak}</p>}
    </>
  );
}

function LineKey() {
  const { words } = useWords();
  const lines = [
    ['measured', words.legMeasured],
    ['inferred', words.legInferred],
    ['outside', words.legOutside],
    ['uncounted', words.legUncounted],
    ['unknown', words.legUnknown],
  ] as const;
  return (
    <section>
      <h3>{words.legsOnMap}</h3>
      <ul class="line-key">
        {lines.map(([kind, meaning]) => (
          <li key={kind}>
            <svg class={`leg leg-${kind}`} width="44" height="14" viewBox="0 0 44 14" aria-hidden="true">
              <line x1="2" y1="7" x2="42" y2="7" />
            </svg>
            <span>{meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rules({ worked }: { worked: WorkedOut }) {
  const { words } = useWords();
  return (
    <section>
      <h3>{words.rules}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col" class="figure">
              {words.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(worked.rules).map(([rule, value]) => (
            <tr key={rule}>
              <td>
                {ruleWords(words, rule)} <code class="rule-name">{rule}</code>
              </td>
              <td class="figure">{ruleValue(rule, value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">
        {words.rulesVersion}: <code>{worked.rulesVersion}</code>
      </p>
    </section>
  );
}
