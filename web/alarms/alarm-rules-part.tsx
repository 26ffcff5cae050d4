// Which activities alarm: the rules that hold and held, to be ended, and a form for another.
import { useRef, useState } from 'preact/hooks';
import type { AlarmRule } from '../../core/activities/alarm-rule.ts';
import { type AlarmSettings, alarmSettingDone } from '../../core/activities/alarms-now.ts';
import { change } from '../api.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { AlarmRuleForm } from './alarm-rule-form.tsx';

interface PartProps {
  readonly settings: AlarmSettings;
  readonly onChanged: () => void;
}

export function AlarmRulesPart({ settings, onChanged }: PartProps) {
  const { words } = usePeopleSaying();
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const done = (what: string) => {
    setSaid(what);
    onChanged();
    // The button that was pressed may have gone: the focus goes to what came of it.
    status.current?.focus();
  };
  const end = async (ruleId: string) => {
    const reply = await change('POST', `/api/alarm-rules/${ruleId}/end`, {}, alarmSettingDone);
    done(reply.ok ? words.alarmRuleEndDone : words.alarmSetNotDone);
  };
  return (
    <section class="people-part" aria-labelledby="alarm-rules">
      <h2 id="alarm-rules">{words.alarmRulesTitle}</h2>
      <p role="status" tabIndex={-1} ref={status} class={said === '' ? 'visually-hidden' : 'people-done'}>
        {said}
      </p>
      {settings.rules.length === 0 ? (
        <p>{words.alarmRulesNone}</p>
      ) : (
        <Rules rules={settings.rules} onEnd={(ruleId) => void end(ruleId)} />
      )}
      <AlarmRuleForm areas={settings.areas} onAdded={() => done(words.alarmRuleAdded)} />
    </section>
  );
}

function Rules({ rules, onEnd }: { rules: readonly AlarmRule[]; onEnd: (ruleId: string) => void }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const { alarmRuleKinds, alarmRuleArea, alarmRuleHow, alarmRuleSince, alarmRuleEnd } = words;
  return (
    <table class="stacking">
      <caption class="visually-hidden">{words.alarmRulesTable}</caption>
      <thead>
        <tr>
          {[alarmRuleKinds, alarmRuleArea, alarmRuleHow, alarmRuleSince, alarmRuleEnd].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.ruleId}>
            <td data-label={alarmRuleKinds}>{kindsOf(words, rule)}</td>
            <td data-label={alarmRuleArea}>{rule.areaName ?? words.alarmRuleEverybody}</td>
            <td data-label={alarmRuleHow}>{howOf(words, rule)}</td>
            <td data-label={alarmRuleSince}>{momentWords(desk, rule.madeAt)}</td>
            <td data-label={alarmRuleEnd}>
              {rule.endedAt === null ? (
                <button
                  type="button"
                  aria-label={words.alarmRuleEndOf(kindsOf(words, rule))}
                  onClick={() => onEnd(rule.ruleId)}
                >
                  {alarmRuleEnd}
                </button>
              ) : (
                words.alarmRuleEnded(momentWords(desk, rule.endedAt))
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function kindsOf(words: PeopleWords, { kinds }: AlarmRule): string {
  return kinds.map((kind) => words.activityKindNames[kind]).join(', ');
}

function howOf(words: PeopleWords, { hasSound, hasBanner }: AlarmRule): string {
  const ways = [hasSound ? words.alarmRuleSound : null, hasBanner ? words.alarmRuleBanner : null];
  return ways.filter((way) => way !== null).join(', ');
}
