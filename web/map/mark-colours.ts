// The colours of the marks, read from the design tokens of the page as it stands: one set for lists and map.

export interface MarkColours {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  readonly due: string;
  readonly now: string;
  readonly met: string;
  readonly officer: string;
  readonly stale: string;
  readonly focus: string;
  readonly focusEdge: string;
  readonly font: string;
}

/** The colours that the page's theme gives the marks. */
export function markColours(): MarkColours {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name: string) => tokens.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    muted: token('--muted'),
    line: token('--ring-track'),
    paper: token('--paper'),
    due: token('--due'),
    now: token('--now'),
    met: token('--met'),
    officer: token('--officer'),
    stale: token('--stale'),
    focus: token('--focus'),
    focusEdge: token('--focus-edge'),
    font: token('--font'),
  };
}
