// A list of the rail: search, sort, count, download, and what to do when it is empty. Arrow keys move in it.
import type { ComponentChildren, VNode } from 'preact';
import { downloadCsv } from './csv.ts';
import { useActions, useDesk, useWords } from './desk-context.ts';
import { intoList, moveInList } from './list-keys.ts';

export interface SortChoice<Item> {
  readonly id: string;
  readonly words: string;
  readonly compare: (a: Item, b: Item) => number;
}

export interface RailListProps<Item> {
  readonly name: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly searchable: (item: Item) => string;
  readonly sorts: readonly [SortChoice<Item>, ...SortChoice<Item>[]];
  readonly searchWords: string;
  readonly countWords: (n: number) => string;
  readonly row: (item: Item, isFirst: boolean) => VNode;
  readonly empty: ComponentChildren;
  readonly csv: (items: readonly Item[]) => string;
  /** The key of the row that Tab reaches; the first where it is not shown. */
  readonly current: string | null;
}

export function RailList<Item>(props: RailListProps<Item>) {
  const search = useDesk((state) => state.view.search);
  const sortId = useDesk((state) => state.view.sort);
  const { words } = useWords();
  const sort = props.sorts.find(({ id }) => id === sortId) ?? props.sorts[0];
  const wanted = search.trim().toLocaleLowerCase();
  const found = props.items
    .filter((item) => wanted === '' || props.searchable(item).toLocaleLowerCase().includes(wanted))
    .toSorted(sort.compare);
  const reached = found.some((item) => props.keyOf(item) === props.current) ? props.current : null;
  return (
    <>
      <Tools {...props} found={found} sort={sort.id} />
      {props.items.length === 0 ? (
        <div class="empty">{props.empty}</div>
      ) : found.length === 0 ? (
        <NoMatch search={search} />
      ) : (
        <ul class="rows" aria-label={props.countWords(found.length)} onKeyDown={moveInList}>
          {found.map((item, index) => (
            <li key={props.keyOf(item)}>
              {props.row(item, reached === null ? index === 0 : props.keyOf(item) === reached)}
            </li>
          ))}
        </ul>
      )}
      <p class="visually-hidden" aria-live="off">
        {words.countOf(found.length, props.countWords(props.items.length))}
      </p>
    </>
  );
}

function Tools<Item>(props: RailListProps<Item> & { found: readonly Item[]; sort: string }) {
  const { words } = useWords();
  const actions = useActions();
  const search = useDesk((state) => state.view.search);
  const { found, items } = props;
  const all = props.countWords(items.length);
  return (
    <div class="tools">
      <div class="tools-line">
        <input
          type="search"
          class="search"
          data-search
          aria-label={props.searchWords}
          placeholder={props.searchWords}
          value={search}
          onInput={(event) => actions.search(event.currentTarget.value)}
          onKeyDown={intoList}
        />
        <button
          type="button"
          disabled={found.length === 0}
          onClick={() => downloadCsv(`${props.name}.csv`, props.csv(found))}
        >
          {words.download}
        </button>
      </div>
      <div class="tools-line">
        <span class="count">{found.length === items.length ? all : words.countOf(found.length, all)}</span>
        <label class="sort">
          <span class="visually-hidden">{words.sort}</span>
          <select value={props.sort} onChange={(event) => actions.sort(event.currentTarget.value)}>
            {props.sorts.map(({ id, words: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}

function NoMatch({ search }: { search: string }) {
  const { words } = useWords();
  const actions = useActions();
  return (
    <div class="empty">
      <p>{words.noMatch(search)}</p>
      <button type="button" onClick={() => actions.search('')}>
        {words.clearSearch}
      </button>
    </div>
  );
}
