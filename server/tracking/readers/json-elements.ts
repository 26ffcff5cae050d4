// The elements of a large JSON text one by one, in constant memory: those of its "features" array or of an array at the root,
// else each value at the root (a file with one feature, or features line by line). What an element says is for its reader to judge.

export interface ElementListener {
  /** An element's text, the line it begins on and its number, both from 1. */
  element(text: string, line: number, number: number): void;
  tooLong(line: number, number: number): void;
}

export interface ElementScanner {
  push(text: string): void;
  /** When the text ends: the line of what was left open, null where nothing was. */
  end(): number | null;
}

interface Scan {
  depth: number;
  /** The depth at which elements lie: 0 at the root, 1 in an array there, 2 in "features"; infinite after those. */
  elementDepth: number;
  line: number;
  isString: boolean;
  isEscaped: boolean;
  /** The last string directly in the object at the root: perhaps the key of what follows. */
  key: string;
  isKey: boolean;
  /** The element that is open. */
  isOpen: boolean;
  kept: string;
  isTooLong: boolean;
  openedOn: number;
  number: number;
  /** Where the open element goes on in the present text. */
  from: number;
}

const longestElement = 67_108_864;
const [quote, backslash, newline, comma] = [0x22, 0x5c, 0x0a, 0x2c];
const [openArray, openObject, closeArray, closeObject] = [0x5b, 0x7b, 0x5d, 0x7d];

/** Scans JSON for its elements. */
export function elementScanner(listener: ElementListener): ElementScanner {
  const scan = newScan();
  return {
    push(text) {
      scan.from = 0;
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c === newline) scan.line++;
        if (scan.isString) inString(scan, c);
        else outside(scan, text, i, c, listener);
      }
      if (scan.isOpen) keep(scan, text.slice(scan.from), listener);
    },
    end() {
      if (scan.isOpen && scan.depth === 0 && !scan.isString) finish(scan, listener);
      if (scan.isOpen) return scan.openedOn;
      return scan.depth > 0 ? scan.line : null;
    },
  };
}

function newScan(): Scan {
  return {
    depth: 0,
    elementDepth: 0,
    line: 1,
    isString: false,
    isEscaped: false,
    key: '',
    isKey: false,
    isOpen: false,
    kept: '',
    isTooLong: false,
    openedOn: 1,
    number: 0,
    from: 0,
  };
}

function inString(scan: Scan, c: number): void {
  if (scan.isEscaped) scan.isEscaped = false;
  else if (c === backslash) scan.isEscaped = true;
  else if (c === quote) scan.isString = false;
  if (scan.isKey && scan.isString && scan.key.length < 10) scan.key += String.fromCharCode(c);
}

function outside(scan: Scan, text: string, i: number, c: number, listener: ElementListener): void {
  if (!scan.isOpen && scan.depth === scan.elementDepth && isValueStart(c)) {
    scan.isOpen = true;
    scan.openedOn = scan.line;
    scan.from = i;
  }
  if (c === quote) {
    scan.isString = true;
    scan.isKey = scan.depth === 1 && scan.elementDepth === 0;
    if (scan.isKey) scan.key = '';
  } else if (c === openObject || c === openArray) {
    scan.depth++;
    if (c === openArray && beginsElements(scan)) {
      scan.elementDepth = scan.depth;
      scan.isOpen = false;
      scan.kept = '';
      scan.isTooLong = false;
    }
  } else if (c === closeObject || c === closeArray) {
    closes(scan, text, i, listener);
  } else if (scan.isOpen && scan.depth === scan.elementDepth) {
    // A bare value ends at a comma, or with its line at the root.
    if (c !== comma && !(scan.depth === 0 && c === newline)) return;
    keep(scan, text.slice(scan.from, i), listener);
    finish(scan, listener);
  }
}

function beginsElements(scan: Scan): boolean {
  if (scan.elementDepth !== 0) return false;
  return scan.depth === 1 || (scan.depth === 2 && scan.key === 'features');
}

function closes(scan: Scan, text: string, i: number, listener: ElementListener): void {
  scan.depth = Math.max(scan.depth - 1, 0);
  if (scan.isOpen && scan.depth <= scan.elementDepth) {
    // The array's own bracket is no part of a bare value that ends with it.
    const isOwn = scan.depth === scan.elementDepth;
    keep(scan, text.slice(scan.from, isOwn ? i + 1 : i), listener);
    finish(scan, listener);
  }
  if (scan.depth < scan.elementDepth) scan.elementDepth = Number.POSITIVE_INFINITY;
  if (scan.depth === 0) scan.elementDepth = 0;
}

function keep(scan: Scan, text: string, listener: ElementListener): void {
  if (scan.isTooLong) return;
  scan.kept += text;
  if (scan.kept.length <= longestElement) return;
  listener.tooLong(scan.openedOn, scan.number + 1);
  scan.isTooLong = true;
  scan.kept = '';
}

function finish(scan: Scan, listener: ElementListener): void {
  scan.number++;
  if (!scan.isTooLong && scan.kept.trim() !== '') listener.element(scan.kept, scan.openedOn, scan.number);
  scan.kept = '';
  scan.isTooLong = false;
  scan.isOpen = false;
}

/** Whether a character can begin a value: no white space, separator or closing bracket. */
function isValueStart(c: number): boolean {
  return c > 0x20 && c !== comma && c !== 0x3a && c !== closeArray && c !== closeObject;
}
