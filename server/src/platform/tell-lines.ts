import { hostname } from "node:os";

/** One line about how the process is doing. */
export type TellLine = (line: string) => void;

const levels = { info: 30, error: 50 };

/**
 * Tells whoever runs this process how it is doing: somebody at a terminal in plain lines, and what collects logs in lines of JSON as
 * those about requests are, whatever `LOG_LEVEL` says.
 */
export function tellOn(stream: NodeJS.WriteStream, level: keyof typeof levels): TellLine {
  if (stream.isTTY) return (line) => void stream.write(`${line}\n`);
  const fixed = { pid: process.pid, hostname: hostname() };
  return (msg) => void stream.write(`${JSON.stringify({ level: levels[level], time: Date.now(), ...fixed, msg })}\n`);
}

/** What went wrong and lets the process go on. */
export const tellFault: TellLine = tellOn(process.stderr, "error");
