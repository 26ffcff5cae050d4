// How people came to professional standards, told to those who are: of their own organisation, of those that share their people with them, and of
// those with whom their own shares sealing.
import { isOpenTo } from '../../../core/people/reach.ts';
import { type StandardsStep, standardsSteps } from '../../../core/people/standards-step.ts';
import type { Database } from '../../db/database.ts';
import type { SignedIn } from '../../http/session-door.ts';
import { readStaff } from '../staff.store.ts';
import { stepsSince } from './standards-steps.store.ts';

export async function standardsStepsFor(
  database: Database,
  { forceId, viewer, ground }: SignedIn,
  now: number,
): Promise<{ readonly since: number; readonly steps: StandardsStep[] }> {
  const since = now - standardsSteps;
  return database.inForce(forceId, async (t) => {
    const names = new Map((await readStaff(t)).map(({ id, name }) => [`staff:${id}`, name]));
    const own = viewer.organisation;
    const steps = (await stepsSince(t, since)).flatMap((step): StandardsStep[] => {
      const { madeBy, organisationId: id, organisationKind: kind, ...told } = step;
      const isTold =
        isOpenTo(id, own, 'person.read', ground) || isOpenTo(own.id, { id, kind }, 'look.seal', ground);
      const maker = madeBy === 'console' || madeBy === 'provider' ? madeBy : 'person';
      return isTold ? [{ ...told, maker, makerName: names.get(madeBy) ?? null }] : [];
    });
    return { since, steps };
  });
}
