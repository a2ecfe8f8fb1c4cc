/** How one commit changed one file. */
export interface PastChange {
  /** The commit's hash; none for what is not committed yet. */
  readonly commit?: string;
  /** The commit's day in Japan, YYYY-MM-DD. */
  readonly date: string;
  /** The file's text before; none where the file, or what git knows of it, begins. */
  readonly before?: string;
  /** The file's text after; none where the file was deleted. */
  readonly after?: string;
}

/** What git knows of each file of a folder, by file name: its changes, the newest first. Empty without git. */
export type Past = ReadonlyMap<string, readonly PastChange[]>;

export const NO_PAST: Past = new Map();
