import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import type { InstallationStatus } from "@trato/domain/identity/status-records.ts";
import { type Context, isMailSet } from "../../platform/context.ts";
import { slowStatements } from "../../platform/database/slow-statements.ts";
import { type QueueState, readQueue } from "../../platform/jobs/read-queue.ts";
import { bytesIn } from "../../platform/room.ts";
import { own } from "../../platform/rows.ts";

/** How it stands with this installation, for whoever keeps it. */
export async function readStatus(ctx: Context): Promise<InstallationStatus> {
  const { version, dataDir } = ctx.site.installation;
  const [database, mail, jobs, disk] = await Promise.all([
    databaseStatus(ctx),
    mailStatus(ctx),
    readQueue((text) => sql.raw<QueueState>(text).execute(ctx.db)),
    bytesIn(dataDir),
  ]);
  const { processes, ...told } = database;
  return {
    version,
    startedAt: new Date(Date.now() - process.uptime() * 1_000).toISOString() as Moment, // toISOString writes moments
    processes,
    database: { ...told, isEmbedded: ctx.site.installation.isEmbedded },
    disk: { directory: dataDir, ...disk },
    mail,
    jobs,
    slowStatements: slowStatements.list(),
  };
}

type DatabaseRow = { version: string; bytes: number; connections: number; mostConnections: number; processes: number };

async function databaseStatus({ db }: Context): Promise<DatabaseRow> {
  const { rows } = await sql<DatabaseRow>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
      current_setting('max_connections')::int as most_connections,
      (select count(*)::int from app.processes_at_work()) as processes`.execute(db);
  const [row] = rows;
  if (!row) throw new Error("one row is answered");
  return row;
}

/** Of the own workspace: others' is theirs to know. */
async function mailStatus(ctx: Context): Promise<InstallationStatus["mail"]> {
  const ofState = (state: "waiting" | "failed" | "sent") => own(ctx, "messages").where("state", "=", state);
  const count = async (state: "waiting" | "failed") =>
    (
      await ofState(state)
        .select(sql<number>`count(*)::int`.as("count"))
        .executeTakeFirstOrThrow()
    ).count;
  const last = ofState("sent").select("sentAt").orderBy("id", "desc").limit(1).executeTakeFirst();
  const [waiting, failed, sent] = await Promise.all([count("waiting"), count("failed"), last]);
  return { isSet: isMailSet(ctx), waiting, failed, lastSentAt: sent?.sentAt ?? null };
}
