// Lines out of pieces of text, in constant memory: a line too long to mean anything is named and its rest let go.

export interface LineSplitter {
  push(text: string): void;
  /** What is left when the text ends. */
  end(): void;
}

export interface LineListener {
  /** A line without its ending; `number` counts from 1. */
  line(text: string, number: number): void;
  tooLong(start: string, number: number): void;
}

const longestLine = 1_048_576;

/** Splits at \n or \r\n, or at \r alone where a file has nothing else. */
export function lineSplitter(listener: LineListener, ending: '\n' | '\r' = '\n'): LineSplitter {
  let rest = '';
  let number = 0;
  let isSkipping = false;
  const finish = (line: string) => {
    number++;
    if (isSkipping) {
      isSkipping = false;
      return;
    }
    if (line.length > longestLine) listener.tooLong(line, number);
    else listener.line(line.endsWith('\r') ? line.slice(0, -1) : line, number);
  };
  return {
    push(text) {
      let from = 0;
      for (let at = text.indexOf(ending); at !== -1; at = text.indexOf(ending, from)) {
        const line = text.slice(from, at);
        finish(rest === '' ? line : rest + line);
        rest = '';
        from = at + 1;
      }
      if (isSkipping) return;
      rest += text.slice(from);
      if (rest.length <= longestLine) return;
      listener.tooLong(rest, number + 1);
      isSkipping = true;
      rest = '';
    },
    end() {
      if (rest !== '' && !isSkipping) finish(rest);
      rest = '';
    },
  };
}

/** Which ending the lines of a text have, from its beginning. */
export function endingOf(head: string): '\n' | '\r' {
  return head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
}
