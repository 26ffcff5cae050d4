// The corners of a ring as a table: the way to draw that needs no dragging. Each place can be typed, moved by the arrow keys, or removed.
import { useState } from 'preact/hooks';
import { gridReferenceOf } from '../../core/geo/grid-reference.ts';
import { gridFromDegrees } from '../../core/geo/national-grid.ts';
import { type Corner, movedBy } from '../../core/hotspots/drawn-shapes.ts';
import { placeFrom } from './place-text.ts';
import { useSaying } from './saying.ts';

interface CornerTableProps {
  readonly corners: readonly Corner[];
  readonly onCorners: (corners: readonly Corner[]) => void;
}

/** Metres to the east and north for an arrow key. */
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function CornerTable({ corners, onCorners }: CornerTableProps) {
  const words = useSaying();
  const [isGrid, setGrid] = useState(false);
  const [said, setSaid] = useState('');
  const written = (corner: Corner) => (isGrid ? gridWords(corner) : degreeWords(corner));
  const put = (i: number, corner: Corner) => onCorners(corners.map((each, k) => (k === i ? corner : each)));
  const move = (i: number, event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? 10 : 1;
    const next = movedBy(corners[i], arrow[0] * step, arrow[1] * step);
    put(i, next);
    setSaid(words.cornerMoved(i + 1, written(next)));
  };
  return (
    <div class="corners">
      <label class="shown-as">
        {words.cornersShownAs}{' '}
        <select
          value={isGrid ? 'grid' : 'degrees'}
          onChange={({ currentTarget }) => setGrid(currentTarget.value === 'grid')}
        >
          <option value="degrees">{words.cornersAsDegrees}</option>
          <option value="grid">{words.cornersAsGrid}</option>
        </select>
      </label>
      {corners.length > 0 && <p class="small">{words.cornerMoveHint}</p>}
      <div class="corner-rows">
        <table>
          <caption>{words.cornersTitle(corners.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.cornerNumber}</th>
              <th scope="col">{words.cornerPlace}</th>
              <th scope="col">{words.cornerMove}</th>
              <th scope="col">{words.cornerRemove}</th>
            </tr>
          </thead>
          <tbody>
            {corners.map((corner, i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                <td>
                  <PlaceField
                    label={words.cornerPlaceOf(i + 1)}
                    written={written(corner)}
                    onPlace={(place) => put(i, place)}
                  />
                </td>
                <td>
                  <button
                    type="button"
                    aria-label={words.cornerMoveOf(i + 1)}
                    onKeyDown={(event) => move(i, event)}
                  >
                    ✥
                  </button>
                </td>
                <td>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={words.cornerRemoveOf(i + 1)}
                    onClick={() => onCorners(corners.filter((_, k) => k !== i))}
                  >
                    ✕
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NewCorner label={words.cornerAdd} onPlace={(place) => onCorners([...corners, place])} />
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** A place that can be typed over; it is taken when the field is left or Enter is pressed. */
function PlaceField({
  label,
  written,
  onPlace,
}: {
  label: string;
  written: string;
  onPlace: (place: Corner) => void;
}) {
  const words = useSaying();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && placeFrom(typed) === null;
  const take = () => {
    if (typed === null) return;
    const place = placeFrom(typed);
    if (place === null) return;
    setTyped(null);
    if (typed.trim() !== written) onPlace(place);
  };
  return (
    <input
      type="text"
      aria-label={label}
      autocomplete="off"
      spellcheck={false}
      value={typed ?? written}
      aria-invalid={isWrong ? 'true' : undefined}
      title={isWrong ? words.shapeNeedsPlace : undefined}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}

/** A corner at the end: typed, then added by Enter or the button. */
function NewCorner({ label, onPlace }: { label: string; onPlace: (place: Corner) => void }) {
  const words = useSaying();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = () => {
    const place = placeFrom(typed);
    setWrong(place === null);
    if (place === null) return;
    setTyped('');
    onPlace(place);
  };
  return (
    <div class="field new-corner">
      <label for="new-corner">{label}</label>
      <span class="small" id="new-corner-hint">
        {words.shapeMiddleHint}
      </span>
      {isWrong && (
        <p class="field-error" id="new-corner-error" role="alert">
          {words.shapeNeedsPlace}
        </p>
      )}
      <span class="with-unit">
        <input
          id="new-corner"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-describedby={isWrong ? 'new-corner-hint new-corner-error' : 'new-corner-hint'}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
        />
        <button type="button" onClick={add}>
          {label}
        </button>
      </span>
    </div>
  );
}

function degreeWords([longitude, latitude]: Corner): string {
  return `${latitude.toFixed(7)}, ${longitude.toFixed(7)}`;
}

/** A reference to the metre; degrees where the grid does not reach. */
function gridWords(corner: Corner): string {
  return gridReferenceOf(...gridFromDegrees(...corner)) ?? degreeWords(corner);
}
