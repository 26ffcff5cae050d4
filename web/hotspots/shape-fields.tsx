// A circle or a box round a place, by numbers alone.
import { useState } from 'preact/hooks';
import { boxAround, type Corner, circleAround } from '../../core/hotspots/drawn-shapes.ts';
import { placeFrom } from './place-text.ts';
import { useSaying } from './saying.ts';

export function ShapeFields({ onCorners }: { onCorners: (corners: readonly Corner[]) => void }) {
  const words = useSaying();
  const [middle, setMiddle] = useState('');
  const [sizes, setSizes] = useState({ radius: '100', width: '200', height: '100' });
  const [wrong, setWrong] = useState('');
  const make = (shape: 'circle' | 'box') => {
    const place = placeFrom(middle);
    const asked = shape === 'circle' ? [sizes.radius] : [sizes.width, sizes.height];
    const metres = asked.map((text) => Number(text.replace(',', '.')));
    if (place === null) return setWrong(words.shapeNeedsPlace);
    if (!metres.every((each) => Number.isFinite(each) && each > 0)) return setWrong(words.shapeNeedsSize);
    setWrong('');
    onCorners(shape === 'circle' ? circleAround(place, metres[0]) : boxAround(place, metres[0], metres[1]));
  };
  const size = (key: keyof typeof sizes, label: string) => (
    <label class="size">
      {label}
      <input
        type="text"
        inputMode="decimal"
        value={sizes[key]}
        onInput={({ currentTarget }) => setSizes({ ...sizes, [key]: currentTarget.value })}
      />
    </label>
  );
  return (
    <details class="by-numbers">
      <summary>{words.shapeBy}</summary>
      {wrong !== '' && (
        <p class="field-error" id="shape-error" role="alert">
          {wrong}
        </p>
      )}
      <div class="field">
        <label for="shape-middle">{words.shapeMiddle}</label>
        <span class="small" id="shape-middle-hint">
          {words.shapeMiddleHint}
        </span>
        <input
          id="shape-middle"
          type="text"
          autocomplete="off"
          aria-describedby="shape-middle-hint"
          value={middle}
          onInput={({ currentTarget }) => setMiddle(currentTarget.value)}
        />
      </div>
      <div class="sizes">
        {size('radius', words.shapeRadius)}
        <button type="button" onClick={() => make('circle')}>
          {words.shapeCircle}
        </button>
      </div>
      <div class="sizes">
        {size('width', words.shapeWidth)}
        {size('height', words.shapeHeight)}
        <button type="button" onClick={() => make('box')}>
          {words.shapeBox}
        </button>
      </div>
    </details>
  );
}
