/**
 * A pure function that remembers: for an input with the same key it gives what it gave. The `kept` latest are held, so that a
 * process that reads one project again and again compiles what it holds answers against once.
 */
export const remembering = <Input, Output>(
  work: (input: Input, key: string) => Output,
  keyOf: (input: Input) => string,
  kept: number,
): ((input: Input) => Output) => {
  const known = new Map<string, Output>();
  return (input) => {
    const key = keyOf(input);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(input, key);
    known.set(key, made);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    return made;
  };
};
