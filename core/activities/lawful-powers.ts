// The law as this version knows it. A phone does not carry it: it is told what its officer holds.
import * as z from 'zod/mini';
import powers from './powers.json' with { type: 'json' };
import { lawfulPower } from './powers.ts';

/** Every power by every law that gives it. */
export const lawfulPowers = z.array(lawfulPower).parse(powers);
