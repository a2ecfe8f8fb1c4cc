/** A piece of text, or a run of `*` or `_` that may begin or end an emphasis. */
export interface Run {
  text: string;
  /** The sign that it is a run of, until it is settled. */
  sign?: string | undefined;
  readonly canOpen?: boolean;
  readonly canClose?: boolean;
  /** How long it was written. */
  readonly length?: number;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /\s/u;

const isSpace = (text: string): boolean => text === "" || SPACE.test(text);

/** A run of signs with what it may do by what stands around it (CommonMark 0.31, 6.2). */
export const signRun = (source: string, start: number, end: number): Run => {
  const before = Array.from(source.slice(Math.max(0, start - 2), start)).at(-1) ?? "";
  const after = Array.from(source.slice(end, end + 2))[0] ?? "";
  const [isBefore, isAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
  const left = !isSpace(after) && (!isAfter || isSpace(before) || isBefore);
  const right = !isSpace(before) && (!isBefore || isSpace(after) || isAfter);
  const isLine = source[start] === "_";
  return {
    text: source.slice(start, end),
    sign: source.charAt(start),
    length: end - start,
    canOpen: left && (!isLine || !right || isBefore),
    canClose: right && (!isLine || !left || isAfter),
  };
};

/** Whether two runs make an emphasis: none of three signs out of runs that may both open and close (rules 9 and 10). */
const fits = (opener: Run | undefined, closer: Run): opener is Run => {
  if (opener?.sign !== closer.sign || opener?.text === "") return false;
  const [first, second] = [opener?.length ?? 0, closer.length ?? 0];
  const isEither = closer.canOpen === true || opener?.canClose === true;
  return !isEither || (first + second) % 3 !== 0 || (first % 3 === 0 && second % 3 === 0);
};

/**
 * Takes the signs of emphases out of the runs from one place on (CommonMark 0.31, "process emphasis"); those that are left are text.
 * What no opener below some place fits is not looked for there again, so that the time grows with the runs only.
 */
export const settle = (runs: readonly Run[], from: number): void => {
  const openers: Run[] = [];
  const bottoms = new Map<string, number>();
  const inner = runs.slice(from);
  for (const run of inner) {
    if (run.sign === undefined) continue;
    const kind = `${run.sign}${String(run.canOpen)}${String((run.length ?? 0) % 3)}`;
    while (run.canClose === true && run.text !== "") {
      const bottom = Math.min(bottoms.get(kind) ?? 0, openers.length);
      let place = openers.length - 1;
      while (place >= bottom && !fits(openers[place], run)) place--;
      const opener = openers[place];
      if (place < bottom || opener === undefined) {
        bottoms.set(kind, openers.length);
        break;
      }
      const taken = opener.text.length >= 2 && run.text.length >= 2 ? 2 : 1;
      opener.text = opener.text.slice(taken);
      run.text = run.text.slice(taken);
      openers.length = opener.text === "" ? place : place + 1;
    }
    if (run.canOpen === true && run.text !== "") openers.push(run);
  }
  for (const run of inner) run.sign = undefined;
};
