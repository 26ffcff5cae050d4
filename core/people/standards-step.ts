// How people came to professional standards: roles granted, and links by which their holders are let in. Two people together are a safeguard only
// where there are two: whoever makes accounts and links can be both, so each of these steps is shown to all who hold the role.
import * as z from 'zod/mini';

/** How far back the steps are shown. Milliseconds. */
export const standardsSteps = 90 * 86_400_000;

export const stepKinds = ['role', 'link'] as const;
export const stepMakers = ['person', 'console', 'provider'] as const;

const step = z.object({
  /** A role that was granted, or a link to sign in that was made. */
  kind: z.enum(stepKinds),
  /** Whose it is, and of which organisation they are. */
  name: z.string(),
  organisation: z.string(),
  at: z.number(),
  /** Who did it: somebody who had signed in, by name; whoever has the console; the force's identity provider. */
  maker: z.enum(stepMakers),
  makerName: z.nullable(z.string()),
  /** When the role ended, or the link was used; null where it was not. */
  overAt: z.nullable(z.number()),
});
export type StandardsStep = z.infer<typeof step>;

/** The steps since a time, the latest first. Times are milliseconds since 1970 UTC. */
export const standardsStepList = z.object({ since: z.number(), steps: z.array(step) });
