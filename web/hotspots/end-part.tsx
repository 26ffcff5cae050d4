// Ending the hotspot that is open: its last version gets an end with no other after it.
import { type EndHotspotBody, endedReply } from '../../core/hotspots/version-list.ts';
import { change } from '../api.ts';
import type { Version } from './draft.ts';
import { EndControl } from './end-control.tsx';
import { useSaying } from './saying.ts';

interface EndPartProps {
  /** The last version that stands. */
  readonly last: Version;
  readonly today: string;
  readonly onChanged: () => Promise<unknown>;
}

export function EndPart({ last, today, onChanged }: EndPartProps) {
  const words = useSaying();
  const { id, version, name, end } = last;
  return (
    <section class="part" aria-labelledby="end-title">
      <h3 id="end-title">{words.endTitle}</h3>
      <EndControl
        id="end"
        name={name}
        end={end}
        today={today}
        ask={(from) =>
          change(
            'POST',
            `/api/hotspots/${encodeURIComponent(id)}/end`,
            { version, from } satisfies EndHotspotBody,
            endedReply,
          )
        }
        onChanged={onChanged}
      />
      {end !== null && end.day <= today && <p class="small">{words.endBeginAgain}</p>}
    </section>
  );
}
