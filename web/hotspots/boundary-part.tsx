// The boundary of what is being drawn: which part, by hand on the map or by numbers, the table of corners, and what it comes to.
import type { Corner } from '../../core/hotspots/drawn-shapes.ts';
import type { DraftProblem } from '../../core/hotspots/hotspot-draft.ts';
import { CornerTable } from './corner-table.tsx';
import type { Checked, Draft, Ring } from './draft.ts';
import { FieldError, fieldIds } from './error-summary.tsx';
import { areaWords, coreLanguage, useSaying } from './saying.ts';
import { ShapeFields } from './shape-fields.tsx';

export interface BoundaryPartProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly ring: number;
  readonly onRing: (ring: number) => void;
  readonly onCorners: (corners: readonly Corner[]) => void;
  readonly isDrawing: boolean;
  readonly onDrawing: (isDrawing: boolean) => void;
  readonly found: Checked;
  /** What is said to be wrong once somebody has tried to save. */
  readonly problems: readonly DraftProblem[];
}

export function BoundaryPart(props: BoundaryPartProps) {
  const { draft, ring, isDrawing, onDrawing, found, problems } = props;
  const words = useSaying();
  const corners = draft.rings[ring]?.corners ?? [];
  return (
    <fieldset class="part">
      <legend>{words.boundaryTitle}</legend>
      <FieldError problems={problems} field="boundary" />
      <PartChoice {...props} />
      <p>
        <button
          type="button"
          id={fieldIds.boundary}
          aria-pressed={isDrawing}
          onClick={() => onDrawing(!isDrawing)}
        >
          {isDrawing ? words.drawStop : words.drawOnMap}
        </button>
      </p>
      {isDrawing && <p class="small">{words.drawHint}</p>}
      <ShapeFields onCorners={props.onCorners} />
      <CornerTable key={ring} corners={corners} onCorners={props.onCorners} />
      <Extent found={found} hasCorners={corners.length > 2} isSaid={problems.length > 0} />
      <PartButtons {...props} />
    </fieldset>
  );
}

/** Area and width, or at once why the shape is none. */
function Extent({ found, hasCorners, isSaid }: { found: Checked; hasCorners: boolean; isSaid: boolean }) {
  const words = useSaying();
  const { areaSquareMetres, narrowestWidthMetres, problems } = found;
  if (areaSquareMetres !== null && narrowestWidthMetres !== null) {
    const width = words.metres(Math.round(narrowestWidthMetres));
    return (
      <p class="extent" role="status">
        {words.areaIs(areaWords(areaSquareMetres))}, {words.widthIs(width)}
      </p>
    );
  }
  const wrong = problems.find(({ field }) => field === 'boundary');
  if (!hasCorners || wrong === undefined || isSaid) return <p class="extent">{words.boundaryNotYet}</p>;
  return (
    <p class="field-error" role="status" lang={coreLanguage()}>
      {wrong.message}
    </p>
  );
}

/** Most hotspots have one edge; then nothing has to be chosen. */
function PartChoice({ draft: { rings }, ring, onRing }: BoundaryPartProps) {
  const words = useSaying();
  if (rings.length === 1) return null;
  return (
    <label>
      {words.partLabel}{' '}
      <select value={ring} onChange={({ currentTarget }) => onRing(Number(currentTarget.value))}>
        {rings.map((each, i) => (
          <option key={`${each.polygon} ${i}`} value={i}>
            {each.isHole ? words.partHole(holeNumber(rings, i), each.polygon) : words.partOuter(each.polygon)}
          </option>
        ))}
      </select>
    </label>
  );
}

function PartButtons({ draft, onDraft, ring, onRing }: BoundaryPartProps) {
  const words = useSaying();
  const { rings } = draft;
  const { polygon, isHole } = rings[ring];
  const add = (next: Omit<Ring, 'corners'>) => {
    onDraft({ ...draft, rings: [...rings, { ...next, corners: [] }] });
    onRing(rings.length);
  };
  const remove = () => {
    const stays = isHole ? (_: Ring, i: number) => i !== ring : (each: Ring) => each.polygon !== polygon;
    onDraft({ ...draft, rings: rings.filter(stays) });
    onRing(0);
  };
  const last = Math.max(...rings.map((each) => each.polygon));
  const isOnlyPart = new Set(rings.map((each) => each.polygon)).size === 1 && !isHole;
  return (
    <div class="parts">
      <button type="button" onClick={() => add({ polygon: last + 1, isHole: false })}>
        {words.partAdd}
      </button>
      <button type="button" onClick={() => add({ polygon, isHole: true })}>
        {words.holeAdd}
      </button>
      {!isOnlyPart && (
        <button type="button" onClick={remove}>
          {words.partRemove}
        </button>
      )}
    </div>
  );
}

function holeNumber(rings: readonly Ring[], at: number): number {
  return rings.filter((each, i) => i <= at && each.isHole && each.polygon === rings[at].polygon).length;
}
