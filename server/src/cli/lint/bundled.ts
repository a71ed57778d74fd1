/** Output in fewer writes, while a run tells what it knows already: each write costs as much as a draft. */

/** Letters that are put together at most. */
const MOST = 65_536;

export interface Bundled {
  out(text: string): void;
  /** Does work whose output may wait for more of it. */
  during(work: () => void): void;
  /** Before something goes elsewhere: it must not overtake what was told before. */
  flush(): void;
}

export function bundled(out: (text: string) => void): Bundled {
  let waiting = '';
  let open = false;

  function flush(): void {
    const text = waiting;
    waiting = '';
    if (text !== '') out(text);
  }

  return {
    out(text) {
      if (!open) {
        out(text);
        return;
      }
      waiting += text;
      if (waiting.length > MOST) flush();
    },
    during(work) {
      open = true;
      try {
        work();
        flush();
      } finally {
        open = false;
      }
    },
    flush,
  };
}
