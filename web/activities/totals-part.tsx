// Totals by hotspot, day, kind or definition, with a chart over time; what was declared elsewhere in a table of its own.
import {
  type ActivityFigure,
  type ActivityTotals,
  activityTotals,
  type TotalsBy,
  waysOfTotals,
} from '../../core/activities/activity-totals.ts';
import { activityGroups } from '../../core/activities/kinds.ts';
import { useReply } from '../desk/use-reply.ts';
import { dayWords } from '../words/age.ts';
import { ActivityChart } from './activity-chart.tsx';
import { type ActivityView, daysIn, totalsQuestion } from './activity-view.ts';
import { figureWords, isOneOfMore } from './figure-words.ts';
import { type ActivitySaying, useActivityWords } from './saying.ts';

interface TotalsPartProps {
  readonly view: ActivityView;
  readonly onShow: (change: Partial<ActivityView>) => void;
  readonly changes: number;
}

export function TotalsPart({ view, onShow, changes }: TotalsPartProps) {
  const { words, desk } = useActivityWords();
  const { loaded, retry } = useReply(
    `/api/activities/totals?${totalsQuestion(view)}`,
    activityTotals,
    changes,
  );
  return (
    <section class="people-part" aria-labelledby="totals-title">
      <h2 id="totals-title">{words.totals}</h2>
      <p class="small">{words.spanWords(dayWords(desk, view.from), dayWords(desk, view.to))}</p>
      {daysIn(view) > 1 && <Chart view={view} changes={changes} />}
      <WaysOfTotals by={view.by} onShow={onShow} />
      {loaded.state === 'loading' && <p role="status">{words.loading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.failed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && <Totals totals={loaded.value} />}
    </section>
  );
}

function WaysOfTotals({ by, onShow }: Pick<TotalsPartProps, 'onShow'> & { by: TotalsBy }) {
  const { words } = useActivityWords();
  return (
    <fieldset class="activity-ways">
      <legend>{words.by}</legend>
      {waysOfTotals.map((each) => (
        <button key={each} type="button" aria-pressed={each === by} onClick={() => onShow({ by: each })}>
          {words.byNames[each]}
        </button>
      ))}
    </fieldset>
  );
}

function Chart({ view, changes }: Pick<TotalsPartProps, 'view' | 'changes'>) {
  const { loaded } = useReply(
    `/api/activities/totals?${totalsQuestion({ ...view, by: 'day' })}`,
    activityTotals,
    changes,
  );
  if (loaded.state !== 'ready' || loaded.value.whole.length === 0) return null;
  return <ActivityChart totals={loaded.value} />;
}

function Totals({ totals }: { totals: ActivityTotals }) {
  const { words } = useActivityWords();
  if (totals.whole.length === 0)
    return (
      <p role="status">
        {words.totalsNone} {words.totalsNoneDo}
      </p>
    );
  return (
    <>
      <p>
        {totals.isOfAll ? words.totalsOfAll : words.totalsOfReach} {words.totalsCare}
      </p>
      <Breaks totals={totals} />
      <TotalsTable totals={totals} isDeclared={false} title={words.totals} />
      {totals.whole.some(({ declared }) => declared !== null) && (
        <section class="activity-declared">
          <h3>{words.declaredTitle}</h3>
          <p>{words.declaredLead}</p>
          {[
            ...new Set(
              totals.whole.flatMap(({ declared }) =>
                declared === null ? [] : [sourceWords(words, declared)],
              ),
            ),
          ].map((source) => (
            <p key={source} class="small">
              {source}
            </p>
          ))}
          <TotalsTable totals={totals} isDeclared title={words.declaredTitle} />
        </section>
      )}
    </>
  );
}

function sourceWords(
  words: ActivitySaying['words'],
  { source, definition }: { source: string; definition: string },
) {
  return words.declaredSource(source, definition);
}

function Breaks({ totals: { breaks } }: { totals: ActivityTotals }) {
  const { words, desk } = useActivityWords();
  if (breaks.length === 0) return null;
  return (
    <div class="activity-note">
      <p>
        <strong>{words.breaksTitle}</strong>
      </p>
      {breaks.map((each) => (
        <p key={JSON.stringify(each)}>
          {each.why === 'declared'
            ? words.breakDeclared(each.source, dayWords(desk, each.day))
            : words.breakDefinition(words.kindNames[each.kind], each.definition, dayWords(desk, each.day))}
        </p>
      ))}
    </div>
  );
}

interface TableProps {
  readonly totals: ActivityTotals;
  readonly isDeclared: boolean;
  readonly title: string;
}

/** A column a group that there is anything of; narrow, each row is a block whose cells name themselves. */
function TotalsTable({ totals, isDeclared, title }: TableProps) {
  const saying = useActivityWords();
  const { words } = saying;
  const ofThese = (figures: readonly ActivityFigure[]) =>
    figures.filter(({ declared }) => (declared !== null) === isDeclared);
  const whole = ofThese(totals.whole);
  const groups = activityGroups.filter((group) => whole.some((figure) => figure.group === group));
  const rows = totals.rows.filter(({ figures }) => ofThese(figures).length > 0);
  const isOfOne = totals.by === 'kind' || totals.by === 'definition';
  if (whole.length === 0) return <p role="status">{words.totalsNone}</p>;
  const cells = (figures: readonly ActivityFigure[]) =>
    groups.map((group) => (
      <td key={group} data-label={words.activityGroups[group]}>
        <Figures figures={ofThese(figures).filter((figure) => figure.group === group)} />
      </td>
    ));
  const oneCell = (figures: readonly ActivityFigure[]) => (
    <td data-label={words.logged}>
      <Figures figures={ofThese(figures)} />
    </td>
  );
  return (
    <table class="stacking activity-table">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.byNames[totals.by]}</th>
          {isOfOne ? (
            <th scope="col">{words.logged}</th>
          ) : (
            groups.map((group) => (
              <th key={group} scope="col">
                {words.activityGroups[group]}
              </th>
            ))
          )}
          {isOfOne && <th scope="col">{words.firstLast}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{keyWords(saying, totals, row)}</th>
            {isOfOne ? oneCell(row.figures) : cells(row.figures)}
            {isOfOne && <td data-label={words.firstLast}>{daysWords(saying, ofThese(row.figures))}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.whole}</th>
          {isOfOne ? oneCell(whole) : cells(whole)}
          {isOfOne && <td />}
        </tr>
      </tfoot>
    </table>
  );
}

function Figures({ figures }: { figures: readonly ActivityFigure[] }) {
  const { words } = useActivityWords();
  if (figures.length === 0) return <span class="activity-nothing">–</span>;
  return (
    <>
      {figures.map((figure) => (
        <span key={JSON.stringify(figure)} class="activity-figure">
          {figureWords(words, figure, isOneOfMore(figure, figures))}
        </span>
      ))}
    </>
  );
}

/** The first and the last day of figures. */
function daysWords({ words, desk }: ActivitySaying, figures: readonly ActivityFigure[]): string {
  const first = figures.map(({ firstDay }) => firstDay).toSorted()[0];
  const last = figures.map(({ lastDay }) => lastDay).toSorted()[figures.length - 1];
  return words.spanWords(dayWords(desk, first), dayWords(desk, last));
}

function keyWords(
  { words, desk }: ActivitySaying,
  { by, hotspots }: ActivityTotals,
  { key, kind, figures }: ActivityTotals['rows'][number],
): string {
  if (kind !== null)
    return by === 'definition'
      ? `${words.kindNames[kind]}, ${words.ofVersion(figures[0].definition)}`
      : words.kindNames[kind];
  if (key === null) return words.outside;
  return by === 'day'
    ? dayWords(desk, key)
    : (hotspots.find(({ hotspotId }) => hotspotId === key)?.name ?? key);
}
