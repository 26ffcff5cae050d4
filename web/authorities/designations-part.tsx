// Which powers were given to whom: read by all who see authorities, recorded and ended by administrators.
import { useRef, useState } from 'preact/hooks';
import {
  type DesignationList,
  designationChanged,
  designationList,
  type ToldDesignation,
} from '../../core/activities/designations.ts';
import type { Account } from '../../core/people/account.ts';
import { change } from '../api.ts';
import { useReply } from '../desk/use-reply.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { dayWords } from '../words/age.ts';
import { wordsIn } from '../words/words-in.ts';
import { DesignationForm } from './designation-form.tsx';
import { kindWordsIn } from './kind-words.ts';

export function DesignationsPart({ account }: { account: Account }) {
  const { words } = usePeopleSaying();
  const [changes, setChanges] = useState(0);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const { loaded, retry } = useReply('/api/designations', designationList, changes);
  const done = (what: string) => {
    setSaid(what);
    setChanges((count) => count + 1);
    // The button that was pressed may have gone: the focus goes to what came of it.
    status.current?.focus();
  };
  return (
    <section class="people-part" aria-labelledby="desig-title">
      <h2 id="desig-title">{words.desigTitle}</h2>
      <p>{words.desigLead}</p>
      <p role="status" tabIndex={-1} ref={status} class={said === '' ? 'visually-hidden' : 'people-done'}>
        {said}
      </p>
      {loaded.state === 'loading' && <p>{words.desigLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.desigFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && (
        <>
          {loaded.value.designations.length === 0 ? (
            <p>{words.desigNone}</p>
          ) : (
            <Table list={loaded.value} onEnded={() => done(words.desigEndDone)} />
          )}
          {account.may['designation.change'] !== undefined && (
            <DesignationForm list={loaded.value} onGiven={() => done(words.desigSaved)} />
          )}
        </>
      )}
    </section>
  );
}

function Table({ list, onEnded }: { list: DesignationList; onEnded: () => void }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const kinds = kindWordsIn(language);
  const names = new Map(list.organisations.map(({ organisationId, name }) => [organisationId, name]));
  const { desigPower, desigTo, desigOf, desigFrom, desigUntil, desigSource } = words;
  return (
    <table class="stacking">
      <caption class="visually-hidden">{words.desigTitle}</caption>
      <thead>
        <tr>
          {[desigPower, desigTo, desigOf, desigFrom, desigUntil, desigSource].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.designations.map((each) => (
          <tr key={each.designationId}>
            <td data-label={desigPower}>{kinds.kindNames[each.power]}</td>
            <td data-label={desigTo}>{words.officerKindNames[each.kind]}</td>
            <td data-label={desigOf}>
              {each.organisationId === null ? words.desigForce : (names.get(each.organisationId) ?? '–')}
            </td>
            <td data-label={desigFrom}>{dayWords(desk, each.from)}</td>
            <td data-label={desigUntil}>
              {each.until === null ? words.desigOpen : dayWords(desk, each.until)}
              {each.until !== null && each.until < list.today && ` (${words.desigOver})`}{' '}
              {each.until === null && each.mayEnd && each.from <= list.today && (
                <EndDesignation
                  designation={each}
                  name={kinds.kindNames[each.power]}
                  today={list.today}
                  onEnded={onEnded}
                />
              )}
            </td>
            <td data-label={desigSource}>{each.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EndProps {
  readonly designation: ToldDesignation;
  readonly name: string;
  readonly today: string;
  readonly onEnded: () => void;
}

/** Ends one with today by a second press. */
function EndDesignation({ designation, name, today, onEnded }: EndProps) {
  const { words } = usePeopleSaying();
  const [isAsked, setAsked] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const press = async () => {
    if (!isAsked) return setAsked(true);
    setAsked(false);
    const { designationId } = designation;
    const address = `/api/designations/${designationId}/end`;
    const reply = await change('POST', address, { until: today }, designationChanged);
    setFailed(!reply.ok);
    if (reply.ok) onEnded();
  };
  return (
    <>
      <button
        type="button"
        class={isAsked ? 'warning' : 'link'}
        aria-label={isAsked ? words.desigEndSure : words.desigEndOf(name)}
        onBlur={() => setAsked(false)}
        onClick={() => void press()}
      >
        {isAsked ? words.desigEndSure : words.desigEnd}
      </button>
      {hasFailed && (
        <p role="alert" class="people-wrong">
          {words.desigNotEnded}
        </p>
      )}
    </>
  );
}
