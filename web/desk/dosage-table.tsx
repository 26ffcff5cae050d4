// A table that can be searched and sorted by every column, with its count and its downloads.
import type { ComponentChildren } from 'preact';
import { useWords } from './desk-context.ts';
import { useDosage } from './dosage-context.ts';
import { TableScroll } from './table-scroll.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly words: string;
  readonly isFigure?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
  /** By what rows are put in order. */
  readonly order: (row: Row) => number | string;
}

export interface DosageTableProps<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly keyOf: (row: Row) => string;
  readonly searchable: ((row: Row) => string) | null;
  /** Files of the same: their names and addresses. */
  readonly files: readonly (readonly [words: string, address: string])[];
}

export function DosageTable<Row>(props: DosageTableProps<Row>) {
  const { words } = useWords();
  const { view } = useDosage();
  const wanted = view.search.trim().toLocaleLowerCase();
  const { searchable } = props;
  const found =
    searchable === null || wanted === ''
      ? props.rows
      : props.rows.filter((row) => searchable(row).toLocaleLowerCase().includes(wanted));
  const rows = inOrder(found, props.columns, view.sort);
  return (
    <>
      <Tools {...props} found={found.length} />
      {rows.length === 0 ? (
        <p class="small">{words.noMatch(view.search)}</p>
      ) : (
        <TableScroll label={props.caption}>
          <table class="dosage-table">
            <caption class="visually-hidden">{props.caption}</caption>
            <thead>
              <tr>
                {props.columns.map((column) => (
                  <Heading key={column.id} column={column} />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={props.keyOf(row)}>
                  {props.columns.map((column, i) =>
                    i === 0 ? (
                      <th key={column.id} scope="row">
                        {column.cell(row)}
                      </th>
                    ) : (
                      <td key={column.id} class={column.isFigure === false ? undefined : 'figure'}>
                        {column.cell(row)}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </>
  );
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  const { view, go } = useDosage();
  const isDown = view.sort === `-${column.id}`;
  const isUp = view.sort === column.id;
  const isFirst = column.isFigure === false;
  return (
    <th
      scope="col"
      class={isFirst ? undefined : 'figure'}
      aria-sort={isDown ? 'descending' : isUp ? 'ascending' : undefined}
    >
      <button
        type="button"
        class="sort-button"
        onClick={() => {
          // Figures the largest first, names from A.
          const first = isFirst ? column.id : `-${column.id}`;
          const second = isFirst ? `-${column.id}` : column.id;
          go({ sort: view.sort === first ? second : first }, 'replace');
        }}
      >
        {column.words}
        <span aria-hidden="true" class="sort-mark">
          {isDown ? ' ▾' : isUp ? ' ▴' : ''}
        </span>
      </button>
    </th>
  );
}

function Tools<Row>({ rows, found, searchable, files }: DosageTableProps<Row> & { found: number }) {
  const { words } = useWords();
  const { view, go } = useDosage();
  const all = words.countRows(rows.length);
  return (
    <div class="dosage-tools">
      {searchable !== null && (
        <input
          type="search"
          class="search"
          data-search
          aria-label={words.searchTable}
          placeholder={words.searchTable}
          value={view.search}
          onInput={(event) => go({ search: event.currentTarget.value }, 'replace')}
        />
      )}
      <span class="count" role="status">
        {found === rows.length ? all : words.countOf(found, all)}
      </span>
      <span class="downloads">
        {words.downloadAs}:{' '}
        {files.map(([name, address]) => (
          <a key={name} href={address} download="">
            {name}
          </a>
        ))}
      </span>
    </div>
  );
}

function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: string | null,
): readonly Row[] {
  const isDown = sort?.startsWith('-') ?? false;
  const column = columns.find(({ id }) => id === (isDown ? sort?.slice(1) : sort));
  if (column === undefined) return rows;
  const compare = (a: number | string, b: number | string) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en-GB');
  return rows.toSorted((a, b) => compare(column.order(a), column.order(b)) * (isDown ? -1 : 1));
}
