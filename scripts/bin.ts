import { runBin } from "./commands/commands.ts";
import { explain } from "./commands/explain-fault.ts";
import { processIo } from "./io/io.ts";
import { endOnOutputFault } from "./io/output.ts";

// The only file that runs when it is loaded.
const isLost = endOnOutputFault(explain);
const code = await runBin(process.argv.slice(2), processIo());
if (!isLost()) process.exitCode = code;
