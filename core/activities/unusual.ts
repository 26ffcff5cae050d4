// Whether a count is so unusual that the phone asks. It is asked and never refused: a hundred people may have been met.

/** Whether to ask "sure?" about a count, by the definition of its kind. */
export function isUnusual({ unusualCount }: { readonly unusualCount: number }, count: number): boolean {
  return count >= unusualCount;
}
