// Who looked at one: the viewer log, to search, sort and keep.
import { useState } from 'preact/hooks';
import { lookList } from '../../core/people/look.ts';
import { downloadCsv } from '../desk/csv.ts';
import { useReply } from '../desk/use-reply.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { spanWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { type Look, type LookOrder, lookOrders, looksCsv, lookWords, shownLooks } from './look-rows.ts';

export function LooksPart({ isTracked }: { isTracked: boolean }) {
  const { words } = usePeopleSaying();
  const { loaded, retry } = useReply(isTracked ? '/api/me/looks' : null, lookList);
  return (
    <section class="people-part" aria-labelledby="looks-title">
      <h2 id="looks-title">{words.looksTitle}</h2>
      {!isTracked ? (
        <p>{words.looksNotTracked}</p>
      ) : loaded.state === 'loading' ? (
        <p>{words.looksLoading}</p>
      ) : loaded.state === 'failed' ? (
        <div role="alert">
          <p>{words.looksFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      ) : loaded.value.looks.length === 0 ? (
        <p>
          {words.looksNone} {words.looksNoneDo}
        </p>
      ) : (
        <Log looks={loaded.value.looks} />
      )}
    </section>
  );
}

function Log({ looks }: { looks: readonly Look[] }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<LookOrder>('newest');
  const shown = shownLooks(words, desk, looks, search, order);
  const all = words.looksCount(looks.length);
  const orderNames: Readonly<Record<LookOrder, string>> = {
    newest: desk.sortNewest,
    oldest: desk.sortOldest,
  };
  return (
    <>
      <p>{words.looksLead}</p>
      <div class="people-tools">
        <input
          type="search"
          aria-label={words.looksSearch}
          placeholder={words.looksSearch}
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <label>
          {desk.sort}{' '}
          <select
            value={order}
            onChange={({ currentTarget: { value } }) =>
              setOrder(lookOrders.find((known) => known === value) ?? order)
            }
          >
            {lookOrders.map((known) => (
              <option key={known} value={known}>
                {orderNames[known]}
              </option>
            ))}
          </select>
        </label>
        <span role="status">{shown.length === looks.length ? all : desk.countOf(shown.length, all)}</span>
        <button
          type="button"
          class="quiet"
          onClick={() => downloadCsv(`${words.looksFile}.csv`, looksCsv(words, desk, shown))}
        >
          {desk.download}
        </button>
      </div>
      {shown.length === 0 ? (
        <p>
          {desk.noMatch(search)}{' '}
          <button type="button" class="link" onClick={() => setSearch('')}>
            {desk.clearSearch}
          </button>
        </p>
      ) : (
        <LookTable looks={shown} />
      )}
    </>
  );
}

/** Narrow, each row is a block whose cells name themselves. */
function LookTable({ looks }: { looks: readonly Look[] }) {
  const { words } = usePeopleSaying();
  const { looksWhen, looksWho, looksOrganisation, looksView, looksHow, looksStretch, looksReason } = words;
  const headings = [looksWhen, looksWho, looksOrganisation, looksView, looksHow, looksStretch, looksReason];
  return (
    <table class="stacking">
      <caption class="visually-hidden">{words.looksTable}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {looks.map((look) => (
          <LookRow key={look.lookId} look={look} headings={headings} />
        ))}
      </tbody>
    </table>
  );
}

function LookRow({ look, headings }: { look: Look; headings: readonly string[] }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const { viewer, organisation, beganAt, endedAt, from, to } = look;
  const { view, how, reason, sealed } = lookWords(words, desk, look);
  const stretch = from === null || to === null ? words.looksPresent : spanWords(desk, from, to);
  const cells = [spanWords(desk, beganAt, endedAt), viewer, organisation, view, how, stretch];
  return (
    <tr>
      {cells.map((cell, index) => (
        <td key={headings[index]} data-label={headings[index]}>
          {cell}
        </td>
      ))}
      <td data-label={words.looksReason}>
        {reason} {sealed !== null && <strong class="mark">{sealed}</strong>}
      </td>
    </tr>
  );
}
