import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import { explain } from "../explain-fault.ts";
import type { Io } from "../../io/io.ts";

// Saving a file raises several events within some milliseconds.
const QUIET = 100;
// Network drives and some editors raise no events, and a folder that was missing has no watcher.
const LOOK_AGAIN = 1000;

/** What can be seen of a folder without reading its files. Hidden files are no part of it: editors keep notes there. */
const stateOf = (folder: string): string => {
  try {
    const names = readdirSync(folder).filter((name) => !name.startsWith("."));
    const states = names.sort().map((name) => {
      const { ino, size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${String(ino)} ${String(size)} ${String(mtimeMs)}`;
    });
    return [statSync(folder).ino, ...states].join("\n");
  } catch (error) {
    // A folder or a file that is just gone, or may not be read: another state, not a failure.
    return error instanceof Error ? error.message : String(error);
  }
};

/** Calls `look` soon after each event in the folder; undefined where the folder cannot be watched. */
const watcherOf = (folder: string, look: () => void): FSWatcher | undefined => {
  try {
    return watch(folder, look).on("error", look);
  } catch {
    return undefined;
  }
};

/**
 * Calls `report` at once and after each change in one of the folders, once for changes that come together, until the
 * user ends it with Ctrl-C. A folder may vanish and come back. Rejects with what `report` throws the first time.
 */
const watchFolders = (folders: readonly string[], report: () => void): Promise<void> =>
  new Promise((resolve) => {
    const stateOfAll = (): string => folders.map(stateOf).join("\n\n");
    // Taken before the report, so that a change while it is made is seen afterwards.
    let known = stateOfAll();
    report();
    let quiet: NodeJS.Timeout | undefined;
    let watchers: readonly (FSWatcher | undefined)[] = [];
    const soon = (): void => {
      clearTimeout(quiet);
      quiet = setTimeout(look, QUIET);
    };
    const rewatch = (): void => {
      for (const watcher of watchers) watcher?.close();
      watchers = folders.map((folder) => watcherOf(folder, soon));
    };
    const look = (): void => {
      const now = stateOfAll();
      if (now === known) return;
      known = now;
      // A folder that was replaced is another one, which nobody watches yet.
      rewatch();
      report();
    };
    rewatch();
    const again = setInterval(look, LOOK_AGAIN);
    const end = (): void => {
      clearInterval(again);
      clearTimeout(quiet);
      for (const watcher of watchers) watcher?.close();
      resolve();
    };
    process.once("SIGINT", end);
    // Whoever read the reports is gone (`| head`).
    process.stdout.once("error", end);
  });

// Clears the screen and what was scrolled out of it, and goes to its upper left corner (ECMA-48, xterm).
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/**
 * Prints a report, and another one after each change in the folders, until Ctrl-C. What stops a later report from being
 * made is printed in its place. `report` is given the time of day on the user's clock, HH:MM:SS.
 * @throws whatever `report` throws the first time: then the arguments are wrong, not the files.
 */
export const watchAndReport = async (
  folders: readonly string[],
  io: Io,
  report: (time: string) => string,
): Promise<void> => {
  let isFirst = true;
  const made = (time: string): string => {
    try {
      return report(time);
    } catch (error) {
      if (isFirst) throw error;
      return `${time}  ${explain(error)}\n`;
    }
  };
  await watchFolders(folders, () => {
    const text = made(new Date().toTimeString().slice(0, 8));
    isFirst = false;
    io.out(`${io.terminal.out ? CLEAR : ""}${text}`);
  });
};
