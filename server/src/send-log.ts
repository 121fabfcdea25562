import { endLog, sendLog } from "./platform/backups/log/send-log.ts";
import { readConfig } from "./platform/config.ts";

// Sends what was written since the last time, in a process of its own: it takes its time, and may be ended at any point. With --end the log is kept no longer.

const tell = (line: string) => process.stderr.write(`${line}\n`);

try {
  const config = readConfig(process.env);
  await (process.argv.includes("--end") ? endLog(config) : sendLog(config, tell));
} catch (error) {
  tell(`trato: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
