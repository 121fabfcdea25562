import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import { runQuietly } from "../daily/run-quietly.ts";
import { type Followed, readFollowed } from "./followed-log.ts";
import { positionIn } from "./piece.ts";

/** How it stands with the log: which chain of it is sent, until when all is kept, and since when it cannot be sent and why. */
export type LogState = {
  chain: string | null;
  keptUntil: string | null;
  problem: { since: string; text: string } | null;
};

/** Sends what was written each minute, in a process of its own, which is not begun where nothing was. */
export type LogKeeper = {
  /** Comes again and again; `isOn` whether the log is to be kept. */
  look: (isOn: boolean) => void;
  /** Null where it is not kept. */
  state: () => LogState | null;
  /** Who says up to where the database has written. */
  watch: (writtenTo: WrittenTo) => void;
  stop: () => void;
};

/** As PostgreSQL writes positions of its log. */
export type WrittenTo = () => Promise<string>;

type Measures = { every: number };
const eachMinute: Measures = { every: 60_000 };

export function keepLog(
  { dataDir }: Pick<Config, "dataDir">,
  tell: (line: string) => void,
  { every } = eachMinute,
): LogKeeper {
  const runs = logRuns(dataDir, tell);
  let lookedAt = -Infinity;
  let writtenTo: WrittenTo | null = null;
  let quietAt: string | null = null;

  const send = async (ask: WrittenTo) => {
    const began = new Date().toISOString();
    const position = await ask();
    quietAt = !runs.problem() && isAllSent(readFollowed(dataDir), position) ? began : null;
    if (!quietAt) runs.run();
  };
  return {
    look: (isOn) => {
      if (!writtenTo || performance.now() - lookedAt < every) return;
      lookedAt = performance.now();
      if (isOn) send(writtenTo).catch(() => undefined); // while the database is away nothing is written
      else if (readFollowed(dataDir)) runs.run("--end");
      else runs.forget();
    },
    state: () => {
      const [followed, problem] = [readFollowed(dataDir), runs.problem()];
      if (!followed && !problem) return null;
      return { chain: followed?.chain ?? null, keptUntil: quietAt ?? followed?.keptUntil ?? null, problem };
    },
    watch: (asked) => (writtenTo = asked),
    stop: runs.stop,
  };
}

const isAllSent = (followed: Followed | null, position: string): boolean =>
  followed !== null && positionIn(position) === BigInt(followed.sentTo);

/** One run at a time, and what was wrong with the last; that is told when it begins and when it ends. */
function logRuns(dataDir: string, tell: (line: string) => void) {
  let running: ChildProcess | null = null;
  let problem: LogState["problem"] = null;
  let isOver = false;

  const end = (failed: string | null, said: string) => {
    running = null;
    if (isOver) return;
    if (failed === null && said !== "") tell(said);
    if (failed !== null && !problem) tell(`The log is not kept for now: ${failed}`);
    if (failed === null && problem) tell("The log is kept again");
    problem = failed === null ? null : { since: problem?.since ?? new Date().toISOString(), text: failed };
  };
  return {
    run: (...args: string[]) => {
      if (!running && !isOver) running = runQuietly([program, ...args], dataDir, end);
    },
    problem: () => problem,
    forget: () => (problem = null),
    stop: () => {
      isOver = true;
      running?.kill("SIGKILL");
    },
  };
}

const program = join(import.meta.dirname, "../../../send-log.ts");
