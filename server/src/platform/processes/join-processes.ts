import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";
import type { EventLog } from "../event-log.ts";
import { passOnSessionsEnded } from "../events.ts";
import { StartupError } from "../startup-error.ts";
import { type Ear, earOf } from "./hear-told.ts";
import { lastingConnection, type LastingConnection } from "./lasting-connection.ts";
import { tellChanges } from "./tell-changes.ts";

/** The server processes on one database: what one changes all hear of. */
export type Processes = {
  /** What was told lately, by any of them. */
  log: EventLog;
  /** Hears what has been told until now, without waiting for a notification. */
  hearNow: () => Promise<void>;
  /** Whether no other is at work, as far as can be seen. */
  isAlone: () => Promise<boolean>;
  /** Under which name this process takes jobs: where it ends without a word others take them. */
  lockJobsAs: (name: string) => void;
  stop: () => Promise<void>;
};

const beat = 5_000;
/** Joins the processes on this database: tells them what this one changes, and passes on in order what all of them do. */
export async function joinProcesses(
  config: pg.ClientConfig,
  secret: string | null,
  reportLost: (error: Error) => void,
): Promise<Processes> {
  const self: Self = { id: randomUUID(), jobsLockedBy: null };
  const ear = earOf(() => connection.query);
  const named = { application_name: `trato process ${self.id}${markOf(secret)}`, options: "-c timezone=UTC" };
  const begin = (client: pg.Client) => beginAs(self, client, ear);
  const heard = (words: string) => (words === "told" ? ear.ask() : passOnSessionsEnded());
  const connection = await lastingConnection({ ...config, ...named }, { begin, heard, reportLost });
  if (secret && (await isSecretOfOthers(connection, secret))) {
    await leave(self, connection);
    throw new StartupError(otherSecret);
  }
  await ear.begin();
  const stops: (() => unknown)[] = [lookAfter(self, connection, ear.ask), tellChanges(connection), ear.stop];
  return {
    log: ear.log,
    hearNow: ear.hearNow,
    isAlone: () => isAlone(connection),
    lockJobsAs: (name) => {
      self.jobsLockedBy = name;
      connection.query(...atWork(self)).catch(connection.renew);
    },
    stop: async () => {
      for (const stop of stops) await stop();
      await leave(self, connection);
    },
  };
}

type Self = { id: string; jobsLockedBy: string | null };

/** What each new connection begins with; on the one before something may not have come through. */
async function beginAs(self: Self, client: pg.Client, ear: Ear): Promise<void> {
  await client.query("listen trato");
  await client.query(...atWork(self));
  passOnSessionsEnded();
  ear.ask();
}

const atWork = ({ id, jobsLockedBy }: Self): [string, unknown[]] => [
  "select app.begin_process($1, $2)",
  [id, jobsLockedBy],
];

async function leave({ id }: Self, connection: LastingConnection): Promise<void> {
  await connection.query("select app.end_process($1)", [id]).catch(() => undefined); // the others will notice
  await connection.stop();
}

const isAlone = ({ query }: LastingConnection): Promise<boolean> =>
  query("select from app.processes_at_work()").then(
    (atWork) => atWork.length <= 1,
    () => true,
  );

const otherSecret =
  "Another Trato works on this database with another TRATO_SECRET, and links and sessions of one would not hold at the other: give both the same";

/** By which processes see of each other whether they have the same secret, without telling it. */
const markOf = (secret: string | null): string =>
  secret === null ? "" : ` ${createHash("sha256").update(`trato process ${secret}`).digest("hex").slice(0, 8)}`;

/** Commands at the shell say nothing of theirs. */
async function isSecretOfOthers(connection: LastingConnection, secret: string): Promise<boolean> {
  const others = await connection.query(
    `select from pg_stat_activity where datname = current_database()
       and application_name ~ '^trato process \\S+ \\S+$' and application_name not like '%' || $1`,
    [markOf(secret)],
  );
  return others.length > 0;
}

/** Says from time to time that this process is at work, and looks whether another is missing, to have it forgotten where it still is the next time. */
function lookAfter(self: Self, connection: LastingConnection, ask: () => void): () => void {
  let missing: string[] = [];
  const look = async () => {
    await connection.query(...atWork(self));
    const [found] = await connection.query<{ missing: string[] }>("select app.look_after_processes($1) as missing", [
      missing,
    ]);
    missing = found?.missing ?? [];
    ask();
  };
  const beating = setInterval(() => void look().catch(connection.renew), beat);
  return () => clearInterval(beating);
}
