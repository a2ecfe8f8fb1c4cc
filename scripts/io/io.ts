import { type Project, projectAt } from "./project.ts";

/** What a command sees of the world outside of its arguments. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What is known of the terminal behind `out` and `err`: whether there is one, and how many columns it has. */
  readonly terminal: {
    readonly out: boolean;
    readonly err: boolean;
    readonly in: boolean;
    readonly columns?: number;
  };
  readonly project: Project;
}

// Absent where there is no terminal, whatever the types of Node say.
const isTerminal = ({ isTTY }: { readonly isTTY?: boolean }): boolean => isTTY === true;

/** The process's own streams, environment and working folder. */
export const processIo = (): Io => {
  const { stdout, stderr, stdin, env } = process;
  return {
    out: (text) => {
      stdout.write(text);
    },
    err: (text) => {
      stderr.write(text);
    },
    env,
    terminal: {
      out: isTerminal(stdout),
      err: isTerminal(stderr),
      in: isTerminal(stdin),
      ...(isTerminal(stdout) ? { columns: stdout.columns } : {}),
    },
    project: projectAt(process.cwd()),
  };
};
