// Emergency access: two codes, each kept by a different person, that together let in an administrator when nobody can sign in. A code is read
// off paper, so it has no letters that are taken for others, and how it is grouped does not matter.
import * as z from 'zod/mini';

/** Crockford's: no I, L, O or U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 25;
const group = 5;

/** A code of a force from 25 random bytes, of which five bits each are used: BG1-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX. */
export function codeFrom(forceId: number, random: Uint8Array): string {
  if (random.length < length) throw new RangeError(`A code needs ${length} random bytes`);
  const secret = Array.from(random.subarray(0, length), (byte) => letters[byte % letters.length]).join('');
  const groups = Array.from({ length: length / group }, (_, i) => secret.slice(i * group, (i + 1) * group));
  return [`BG${forceId}`, ...groups].join('-');
}

/** A code as somebody typed it, in the form it was made in, and its force; null where it is none. */
export function readCode(text: string): { readonly forceId: number; readonly code: string } | null {
  const match = /^\s*BG([1-9]\d{0,8})[\s-]+([\dA-Z\s-]{25,60})$/.exec(text.toUpperCase());
  if (match === null) return null;
  const secret = match[2].replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (secret.length !== length || [...secret].some((letter) => !letters.includes(letter))) return null;
  const groups = secret.match(/.{5}/g) ?? [];
  return { forceId: Number(match[1]), code: [`BG${match[1]}`, ...groups].join('-') };
}

const typed = z.string().check(z.maxLength(100));

/** Both codes as they were typed, in whichever order. */
export const breakGlassUse = z.object({ first: typed, second: typed });

/** Whether codes are in their envelopes, and when emergency access was open. Times are milliseconds since 1970 UTC. */
export const breakGlassList = z.object({
  /** When the codes that would open it were made; null where there are none. */
  madeAt: z.nullable(z.number()),
  /** The latest first. */
  openings: z.array(
    z.object({ openedAt: z.number(), /** Null while it is open. */ closedAt: z.nullable(z.number()) }),
  ),
});
