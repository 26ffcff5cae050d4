// Where an authority holds: where hotspots are, ticked, or an area that is pasted. By keyboard alone, without a map.
import { useState } from 'preact/hooks';
import { areaFromText } from '../../core/activities/area-from-geojson.ts';
import { hotspotCollection } from '../../core/hotspots/hotspot-features.ts';
import { useReply } from '../desk/use-reply.ts';
import type { Wrong } from '../people/fields.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import { AreaPicture } from './area-picture.tsx';
import type { AuthorityDraft } from './authority-draft.ts';

interface AreaFieldsProps {
  readonly draft: AuthorityDraft;
  readonly wrong: readonly Wrong[];
  readonly seesHotspots: boolean;
  readonly onEdit: (part: Partial<AuthorityDraft>) => void;
}

const fieldId = 'authority-area';

export function AreaFields({ draft, wrong, seesHotspots, onEdit }: AreaFieldsProps) {
  const { words } = usePeopleSaying();
  const found = wrong.find(({ field }) => field === fieldId);
  const ways = [
    ['hotspots', words.authByHotspots],
    ['geojson', words.authByGeojson],
  ] as const;
  return (
    <fieldset
      class="authority-area"
      id={fieldId}
      tabIndex={-1}
      aria-describedby={found === undefined ? undefined : `${fieldId}-wrong`}
    >
      <legend>{words.authAreaOf}</legend>
      {found !== undefined && (
        <p class="people-wrong" id={`${fieldId}-wrong`}>
          {found.words}
        </p>
      )}
      {seesHotspots &&
        ways.map(([by, label]) => (
          <label key={by} class="radio">
            <input
              type="radio"
              name="area-by"
              value={by}
              checked={draft.by === by}
              onChange={() => onEdit({ by })}
            />
            {label}
          </label>
        ))}
      {draft.by === 'hotspots' ? (
        <HotspotTicks draft={draft} onEdit={onEdit} />
      ) : (
        <PastedArea draft={draft} onEdit={onEdit} />
      )}
    </fieldset>
  );
}

type WayProps = Pick<AreaFieldsProps, 'draft' | 'onEdit'>;

function HotspotTicks({ draft: { hotspotIds }, onEdit }: WayProps) {
  const { words } = usePeopleSaying();
  const { loaded } = useReply('/api/hotspots', hotspotCollection);
  const [asked, setAsked] = useState('');
  const all = loaded.state === 'ready' ? loaded.value.features.map(({ properties }) => properties) : [];
  const shown = all.filter(
    ({ id, name }) => hotspotIds.includes(id) || name.toLocaleLowerCase().includes(asked.toLocaleLowerCase()),
  );
  const tick = (id: string, isChosen: boolean) => {
    const others = hotspotIds.filter((each) => each !== id);
    onEdit({ hotspotIds: isChosen ? [...others, id] : others });
  };
  if (loaded.state === 'ready' && all.length === 0) return <p>{words.authHotspotsNone}</p>;
  return (
    <>
      <p class="small">{words.authHotspotsHint}</p>
      <div class="people-tools">
        <label for="hotspot-filter">{words.authHotspotFilter}</label>
        <input
          id="hotspot-filter"
          type="search"
          value={asked}
          onInput={({ currentTarget }) => setAsked(currentTarget.value)}
        />
        <span role="status">{words.authChosen(hotspotIds.length)}</span>
      </div>
      <ul class="hotspot-ticks">
        {shown.map(({ id, name }) => (
          <li key={id}>
            <label class="radio">
              <input
                type="checkbox"
                checked={hotspotIds.includes(id)}
                onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

function PastedArea({ draft: { geojson }, onEdit }: WayProps) {
  const { words } = usePeopleSaying();
  const area = areaFromText(geojson);
  return (
    <>
      <div class="one-field">
        <label for="authority-geojson">{words.authGeojson}</label>
        <p class="small" id="authority-geojson-hint">
          {words.authGeojsonHint}
        </p>
        <textarea
          id="authority-geojson"
          rows={6}
          spellcheck={false}
          aria-describedby="authority-geojson-hint"
          value={geojson}
          onInput={({ currentTarget }) => onEdit({ geojson: currentTarget.value })}
        />
      </div>
      {area.ok && <AreaPicture boundary={area.boundary} />}
      {!area.ok && area.reason !== 'nothing' && (
        <p role="status" class="people-wrong" lang={area.reason === 'unfit' ? 'en' : undefined}>
          {area.reason === 'unfit' ? area.problem.message : words.authWrong[`area-${area.reason}`]}
        </p>
      )}
    </>
  );
}
