// A small file named on the command line, gzipped or not: its text or JSON, or in words why there is none.
import { readFileText } from '../tracking/readers/index.ts';

export type Named<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** More than this is no file of hotspots, rules or duties. */
const mostCharacters = 400_000_000;

/** The text of a file. */
export async function namedText(file: string): Promise<Named<string>> {
  const read = await readFileText(file, mostCharacters);
  return read.ok ? { ok: true, value: read.text } : { ...read, message: `${file}: ${read.message}` };
}

/** The value of a JSON file. */
export async function namedJson(file: string): Promise<Named<unknown>> {
  const text = await namedText(file);
  if (!text.ok) return text;
  try {
    return { ok: true, value: JSON.parse(text.value) };
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    const place = /line \d+ column \d+/.exec(words)?.[0] ?? 'some place';
    return { ok: false, message: `${file} is not JSON: it breaks at ${place}`, remedy: 'Correct it there.' };
  }
}
