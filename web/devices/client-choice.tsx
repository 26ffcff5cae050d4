// Which app a device uses: radio buttons, each with what it is good for.
import type { DeviceClient } from '../../core/people/device-client.ts';
import { usePeopleSaying } from '../people/saying.ts';

interface ClientChoiceProps {
  readonly clients: readonly DeviceClient[];
  readonly chosen: DeviceClient | null;
  /** What is wrong with the choice, where something is. */
  readonly wrong: string | undefined;
  readonly choose: (client: DeviceClient) => void;
}

export function ClientChoice({ clients, chosen, wrong, choose }: ClientChoiceProps) {
  const { words } = usePeopleSaying();
  return (
    <fieldset aria-describedby={wrong === undefined ? undefined : 'pair-client-wrong'}>
      <legend>{words.pairClient}</legend>
      {wrong !== undefined && (
        <p role="alert" class="people-wrong" id="pair-client-wrong">
          {wrong}
        </p>
      )}
      {clients.map((client, index) => (
        <div key={client} class="pair-client">
          <input
            type="radio"
            name="pair-client"
            // The first is where the way from what is wrong leads.
            id={index === 0 ? 'pair-client' : `pair-client-${client}`}
            value={client}
            checked={chosen === client}
            aria-describedby={`pair-client-${client}-hint`}
            onChange={() => choose(client)}
          />
          <label for={index === 0 ? 'pair-client' : `pair-client-${client}`}>
            {words.deviceKinds[client]}
          </label>
          <span class="small" id={`pair-client-${client}-hint`}>
            {words.pairClientHints[client]}
          </span>
        </div>
      ))}
    </fieldset>
  );
}
