// What every refusal tells, whatever it is about. Apart from what some tell besides (problem-details.ts), so that a phone that reads no more than
// this needs no more than this.
import * as z from 'zod/mini';

/** Its name as `/problems/name`, and what it says to people. */
export const toldProblem = z.object({ type: z.string(), title: z.string() });
