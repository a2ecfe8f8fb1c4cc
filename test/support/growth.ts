/** The processor's time for some work, in milliseconds. What other programs do meanwhile is no part of it. */
const timeOf = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** The best of several runs: the others were disturbed, as by a compiler at work. */
const fastest = (work: () => unknown): number => Math.min(...Array.from({ length: 3 }, () => timeOf(work)));

/**
 * Whether work on an input takes time that grows with the input's length only. `work` is given how many times as long as at
 * first the input is to be: four times as much takes four times as long, and sixteen times where each part is held against all
 * the others. Quadratic growth shows in each measurement, a disturbance in one or the other.
 */
export const isLinear = (work: (times: number) => unknown): boolean =>
  Array.from({ length: 6 }).some(() => (fastest(() => work(4)) + 0.5) / (fastest(() => work(1)) + 0.5) < 9);
