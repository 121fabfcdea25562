import { randomUUID } from "node:crypto";
import { type EventLog, eventLog } from "../event-log.ts";
import { type Heard, passOnHeard, type Told } from "../events.ts";
import type { LastingConnection } from "./lasting-connection.ts";
import { soon } from "./soon.ts";

export type Ear = {
  /** What was told lately, by any process. */
  log: EventLog;
  /** Begins to hear. What was told before is in the log, and passed on to nobody. */
  begin: () => Promise<void>;
  /** Something was told, or may have been. */
  ask: () => void;
  hearNow: () => Promise<void>;
  stop: () => Promise<void>;
};

type Row = { id: string; place: string; workspace_id: string; changes: Told[] | null };

/** Longer than this away, and what was told meanwhile may have been cleared away. */
const longest = 240_000;

/** Reads what was told, from where it has read to. */
export function earOf(query: () => LastingConnection["query"]): Ear {
  let last: string | null = null;
  let [readAt, isListening] = [0, false];
  const read = async (): Promise<Heard[]> => {
    const rows = await query()<Row>("select * from app.told_since($1)", [last]);
    const [isTooLate, now] = [isListening && performance.now() - readAt > longest, performance.now()];
    [last, readAt] = [rows.at(-1)?.id ?? last ?? "0", now];
    const heard = rows.map(({ place, workspace_id: workspaceId, changes }) => ({ place, workspaceId, changes }));
    return isTooLate ? [{ place: randomUUID(), workspaceId: null, changes: null }, ...heard] : heard;
  };
  const log = eventLog();
  const passOn = (heard: Heard[]) => {
    log.keep(heard);
    passOnHeard(heard);
  };
  const readOn = async (before: Promise<void>) => {
    await before;
    if (isListening) await read().then(passOn, () => undefined); // not connected: it is asked again when it is
  };
  let reading = Promise.resolve();
  const hear = () => (reading = readOn(reading));
  const hearing = soon(hear, { after: 0, pause: 100 });
  return {
    log,
    ask: hearing.ask,
    hearNow: hear,
    stop: hearing.stop,
    begin: async () => {
      log.keep(await read());
      isListening = true;
      hearing.ask();
    },
  };
}
