// Makes the phone an officer's: by the token of a device, by the secret of a code, or by the session of whoever has signed in here.
import { pairedPhone, pairingMade } from '../../../core/people/pairing.ts';
import { type Changed, change } from '../../api.ts';
import type { PatrolActions } from '../patrol-state.ts';
import { doors } from './doors.ts';
import type { House } from './house.ts';
import { toldSchemas } from './memory.ts';
import { own } from './sealing.ts';

type Paired = Awaited<ReturnType<PatrolActions['pair']>>;

export async function pair(house: House, by: Parameters<PatrolActions['pair']>[0]): Promise<Paired> {
  if (by.token !== undefined) return byToken(house, by.token);
  if (by.secret !== undefined) return bySecret(house, by.secret);
  const made = await change(
    'POST',
    '/api/me/pairings',
    { client: 'phone', name: 'Patrol phone' },
    pairingMade,
  );
  if (made.ok) return made.value.offer === null ? 'dead' : bySecret(house, made.value.offer.secret);
  return made.problem === null || made.problem === 'too-many-tries' ? 'no-answer' : 'no-officer';
}

async function byToken(house: House, token: string): Promise<Paired> {
  const known = await doors.dutyNow(token);
  if (!known.ok) return known.status === 401 ? 'dead' : 'no-answer';
  const told = await doors.told('hotspots', token);
  const read = told.ok ? toldSchemas.hotspots.safeParse(told.value) : null;
  return keepOwner(house, token, read?.success ? read.data.me.callSign : '');
}

async function bySecret(house: House, secret: string): Promise<Paired> {
  const paired = await change('POST', '/api/pairing', { secret }, pairedPhone);
  if (!paired.ok) return isDead(paired) ? 'dead' : 'no-answer';
  return keepOwner(house, paired.value.token, paired.value.callSign);
}

function isDead(paired: Changed<unknown>): boolean {
  return !paired.ok && paired.problem === 'pairing-dead';
}

/** The same officer again goes on with what waits; another begins with nothing of theirs. */
async function keepOwner(
  { database, owner, newId, changed }: House,
  token: string,
  callSign: string,
): Promise<Paired> {
  const before = owner();
  const isSame = before !== null && before.callSign === callSign && callSign !== '';
  const whose = isSame ? before.whose : newId();
  const kept = await own(database, { whose, token, callSign }, newId);
  if (!kept.ok) return 'no-answer';
  await changed();
  return 'paired';
}
