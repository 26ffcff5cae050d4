// What a refusal tells beside its title, of those that tell more. One schema for both ends.
import * as z from 'zod/mini';
import { authorityUnfit } from './activities/authority-list.ts';
import { designationRefusals } from './activities/designations.ts';
import { deskActivityRefusals } from './activities/desk-list.ts';
import { administrationRefusals } from './people/administration-refusal.ts';
import { deviceRefusals } from './people/device-list.ts';
import { dutyRefusals } from './people/duty-change.ts';
import { sealRefusals } from './people/look-seal.ts';
import { holdRefusals } from './tracking/retention-shapes.ts';

const whenAgain = z.object({ retryAfterSeconds: z.number() });
const whatIsWrong = z.object({ field: z.string(), remedy: z.string() });

const problemDetails = {
  'too-many-uploads': whenAgain,
  'device-unfit': z.object({ reason: z.enum(deviceRefusals) }),
  /** Why, and at which field; null where it is about all of it. */
  'people-unfit': z.object({ field: z.nullable(z.string()), reason: z.enum(administrationRefusals) }),
  'activity-unfit': z.object({ reason: z.enum(deskActivityRefusals) }),
  'duty-unfit': z.object({ reason: z.enum(dutyRefusals) }),
  'seal-unfit': z.object({ reason: z.enum(sealRefusals) }),
  'hold-unfit': z.object({ reason: z.enum(holdRefusals) }),
  'authority-unfit': authorityUnfit,
  'designation-unfit': z.object({ reason: z.enum(designationRefusals) }),
  'too-many-tries': whenAgain,
  'body-too-large': z.object({ limitBytes: z.number() }),
  'body-unreadable': whatIsWrong,
  'media-type-unknown': z.object({ accepted: z.array(z.string()) }),
  'request-unreadable': whatIsWrong,
  'hotspot-unfit': z.object({ problems: z.array(z.object({ field: z.string(), message: z.string() })) }),
  'changed-meanwhile': z.object({ version: z.number() }),
  /** The earliest dosage day from which it may hold. */
  'day-past': z.object({ earliest: z.string() }),
  /** The dosage day for which the later version waits. */
  'version-waits': z.object({ from: z.string() }),
  'store-unavailable': whenAgain,
  stopping: whenAgain,
  'something-broke': z.object({ requestId: z.string() }),
};

export type DetailedProblems = {
  readonly [Name in keyof typeof problemDetails]: z.infer<(typeof problemDetails)[Name]>;
};

/** The details of a refusal of that name as it came, or null where they cannot be read. */
export function problemDetailsFrom<Name extends keyof DetailedProblems>(
  name: Name,
  body: unknown,
): DetailedProblems[Name] | null {
  const read = problemDetails[name].safeParse(body);
  // Read by the schema of that name, which the compiler does not follow through a name that varies.
  return read.success ? (read.data as DetailedProblems[Name]) : null;
}
