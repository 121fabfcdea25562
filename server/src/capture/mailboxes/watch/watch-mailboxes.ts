import type pg from "pg";
import type { Id } from "@trato/domain/ids.ts";
import type { Edge } from "../../../platform/edge.ts";
import { onChanged } from "../../../platform/events.ts";
import { lastingConnection, type LastingConnection } from "../../../platform/processes/lasting-connection.ts";
import { soon } from "../../../platform/processes/soon.ts";
import { tokensOf } from "./mailbox-tokens.ts";
import { watchFolder } from "./watch-folder.ts";

export type MailboxWatch = { stop: () => Promise<void> };

const lookEvery = 5_000;

/**
 * Reads the mailboxes of all workspaces. Of several processes one reads each: the one that holds its lock, which goes with the connection on
 * which it was taken, and so with the process.
 */
export async function watchMailboxes(
  edge: Edge,
  config: pg.ClientConfig,
  reportLost: (error: Error) => void,
): Promise<MailboxWatch> {
  const watched = new Map<string, Watched>();
  const letGo = async () => {
    const all = [...watched.values()];
    watched.clear();
    await Promise.all(all.map(({ stop }) => stop()));
  };
  // a new connection holds no locks: others may have taken them meanwhile
  const named = { application_name: "trato mailboxes", options: "-c timezone=UTC" };
  const ways = { begin: letGo, heard: () => undefined, reportLost };
  const connection = await lastingConnection({ ...config, ...named }, ways);
  const looking = soon(() => look(edge, connection, watched).catch(connection.renew), { after: 20, pause: 200 });
  const stopHearing = onChanged(({ changes }) => {
    if (!changes || changes.some(({ kind }) => kind === "setting")) looking.ask();
  });
  const clock = setInterval(looking.ask, lookEvery);
  looking.ask();
  return {
    stop: async () => {
      clearInterval(clock);
      stopHearing();
      await looking.stop();
      await letGo();
      await connection.stop();
    },
  };
}

type Watched = { version: number; stop: () => Promise<void> };
type ToRead = { workspaceId: Id<"workspaces">; id: Id<"mailboxes">; version: number; folders: string[] };

/** Lets go of those that were changed or are to be read no more, and takes those that nobody reads. */
async function look(edge: Edge, { query }: LastingConnection, watched: Map<string, Watched>): Promise<void> {
  const toRead = await query<ToRead>(
    'select workspace_id as "workspaceId", id, version, folders from app.mailboxes_to_read() order by id',
  );
  const versions = new Map<string, number>(toRead.map(({ id, version }) => [id, version]));
  for (const [id, { version, stop }] of watched)
    if (versions.get(id) !== version) {
      watched.delete(id);
      await stop();
      await query("select pg_advisory_unlock(hashtextextended('trato mailbox ' || $1, 0))", [id]);
    }
  for (const mailbox of toRead.filter(({ id }) => !watched.has(id)))
    if (await isTaken(query, mailbox.id)) watched.set(mailbox.id, watch(edge, mailbox));
}

async function isTaken(query: LastingConnection["query"], id: string): Promise<boolean> {
  const [row] = await query<{ taken: boolean }>(
    "select pg_try_advisory_lock(hashtextextended('trato mailbox ' || $1, 0)) as taken",
    [id],
  );
  return row?.taken === true;
}

/** Reads its folders, each on a connection of its own: so what comes into any of them is heard at once. */
function watch(edge: Edge, { workspaceId, id: mailboxId, version, folders }: ToRead): Watched {
  const over = new AbortController();
  const tokens = tokensOf({ edge, workspaceId, mailboxId });
  const reading = folders.map((path) => watchFolder({ edge, workspaceId, mailboxId, path, tokens }, over.signal));
  return {
    version,
    stop: async () => {
      over.abort();
      await Promise.all(reading);
    },
  };
}
