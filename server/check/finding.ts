// What one look at the machine or the packages found, and how it reads: a tick, or what to do.

export interface Finding {
  /** False where Beatkeeper would not run well until the remedy is taken. */
  readonly isGood: boolean;
  readonly says: string;
  /** What to do; with a good finding it is advice. */
  readonly remedy: string | null;
}

export function good(says: string, advice: string | null = null): Finding {
  return { isGood: true, says, remedy: advice };
}

export function wanting(says: string, remedy: string): Finding {
  return { isGood: false, says, remedy };
}

/** A finding as lines: its mark and words, then the remedy below. */
export function linesOf({ isGood, says, remedy }: Finding): string[] {
  const mark = !isGood ? '✖' : remedy === null ? '✔' : '!';
  return [`${mark} ${says}`, ...(remedy === null ? [] : [`    ${remedy}`])];
}
