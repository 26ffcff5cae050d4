// The shelf of what the force has set of the emergency button: each setting is kept, the latest holds.
import { sql } from 'kysely';
import { type EmergencySettings, usualEmergencySettings } from '../../../core/people/emergency.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface KeptSettings {
  readonly settings: EmergencySettings;
  /** Milliseconds since 1970 UTC; null where it was never set. */
  readonly setAt: number | null;
}

export async function readEmergencySettings(transaction: ForceTransaction): Promise<KeptSettings> {
  const { rows } = await sql<EmergencySettings & { setAt: Date }>`
    select is_on as "isOn", recipient, telephone as number, acknowledge_within_seconds as "acknowledgeWithin", set_at as "setAt"
    from emergency_settings where force_id = force_in_hand()
    order by emergency_settings.number desc limit 1
  `.execute(transaction);
  if (rows.length === 0) return { settings: usualEmergencySettings, setAt: null };
  const [{ setAt, ...settings }] = rows;
  return { settings, setAt: setAt.getTime() };
}

/** Keeps a setting. The same again is kept again: who set it last is on record. */
export async function addEmergencySettings(
  transaction: ForceTransaction,
  { isOn, recipient, number, acknowledgeWithin }: EmergencySettings,
  at: number,
  actor: Actor,
): Promise<void> {
  await sql`
    insert into emergency_settings (force_id, is_on, recipient, telephone, acknowledge_within_seconds, set_at, set_by)
    values (force_in_hand(), ${isOn}, ${recipient}, ${number}, ${acknowledgeWithin}, ${new Date(at)}, ${actor})
  `.execute(transaction);
  await addEvents(transaction, actor, [{ name: 'emergency.set', subject: { isOn } }]);
}
