import { randomUUID } from "node:crypto";
import type pg from "pg";
import { type EventLog, eventLog } from "../event-log.ts";
import {
  type Heard,
  onPublished,
  onSessionsEnded,
  passOnHeard,
  passOnSessionsEnded,
  type Published,
  type Told,
} from "../events.ts";
import { lastingConnection, type LastingConnection } from "./lasting-connection.ts";
import { soon } from "./soon.ts";

/** The server processes on one database: what one changes all hear of. */
export type Processes = {
  /** What was told lately, by any of them. */
  log: EventLog;
  /** Hears what has been told until now, without waiting for a notification. */
  hearNow: () => Promise<void>;
  stop: () => Promise<void>;
};

type Row = { id: string; place: string; workspace_id: string; changes: Told[] | null };

const beat = 5_000;
/** Longer than this away, and what was told meanwhile may have been cleared away. */
const longest = 240_000;

/** Joins the processes on this database: tells them what this one changes, and passes on in order what all of them do. */
export async function joinProcesses(config: pg.ClientConfig, reportLost: (error: Error) => void): Promise<Processes> {
  const id = randomUUID();
  const ear = earOf(() => connection);
  const connection = await lastingConnection(
    { ...config, application_name: `trato process ${id}`, options: "-c timezone=UTC" },
    {
      begin: async (client) => {
        await client.query("listen trato");
        await client.query("select app.begin_process($1), app.look_after_processes()", [id]);
        passOnSessionsEnded();
        ear.ask();
      },
      heard: (words) => (words === "told" ? ear.ask() : passOnSessionsEnded()),
      reportLost,
    },
  );
  await ear.listen();
  const mouth = mouthOf(connection);
  const beating = setInterval(() => {
    connection.query("select app.look_after_processes()").then(ear.ask, connection.renew);
  }, beat);
  return {
    log: ear.log,
    hearNow: ear.hearNow,
    stop: async () => {
      clearInterval(beating);
      await mouth.stop();
      await ear.stop();
      await connection.query("select app.end_process($1)", [id]).catch(() => undefined); // the others will notice
      await connection.stop();
    },
  };
}

/** Reads what was told, from where it has read to. */
function earOf(connection: () => LastingConnection) {
  let last: string | null = null;
  let [readAt, isListening] = [0, false];
  const read = async (): Promise<Heard[]> => {
    const rows = await connection().query<Row>("select * from app.told_since($1)", [last]);
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
    listen: async () => {
      log.keep(await read());
      isListening = true;
      hearing.ask();
    },
  };
}

/** Tells what this process changes: some milliseconds after the first, and then not more often than this, for it is told together. */
function mouthOf(connection: LastingConnection) {
  let waiting: Published[] = [];
  const tell = async () => {
    const told = waiting;
    waiting = [];
    try {
      if (told.length > 0) await connection.query("select app.tell($1)", [JSON.stringify(joined(told))]);
    } catch {
      waiting = [...told, ...waiting];
      telling.ask();
    }
  };
  const telling = soon(tell, { after: 20, pause: 200 });
  const stops = [
    onPublished((published) => {
      waiting.push(published);
      telling.ask();
    }),
    onSessionsEnded(() => void connection.query("notify trato, 'sessions ended'").catch(() => undefined)), // they end by themselves in seconds
  ];
  return {
    stop: async () => {
      stops.forEach((stop) => stop());
      await telling.stop();
    },
  };
}

function joined(told: readonly Published[]): Published[] {
  const byWorkspace = Map.groupBy(told, ({ workspaceId }) => workspaceId);
  return [...byWorkspace].map(([workspaceId, own]) => ({
    workspaceId,
    changes: own.flatMap(({ changes }) => changes),
  }));
}
