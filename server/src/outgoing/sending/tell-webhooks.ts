import type pg from "pg";
import type { Id } from "@trato/domain/ids.ts";
import { has } from "@trato/domain/kinds.ts";
import { isLost } from "../../platform/database/lost.ts";
import type { Edge } from "../../platform/edge.ts";
import { onChanged } from "../../platform/events.ts";
import { lastingConnection, type LastingConnection } from "../../platform/processes/lasting-connection.ts";
import { type Soon, soon } from "../../platform/processes/soon.ts";
import { tellFault } from "../../platform/tell-lines.ts";
import { toldStack } from "../../platform/told-error.ts";
import type { WebhookId } from "../store.ts";
import { type ReadRecord, tellWebhook } from "./tell-webhook.ts";

export type WebhookTelling = { stop: () => Promise<void> };

/** What is due again, and words that were missed. */
const lookEvery = 5_000;

/**
 * Tells the other systems of all workspaces what changed, soon after it did. Of several processes one tells each: the one that holds its lock, which
 * goes with the connection on which it was taken, and so with the process.
 */
export async function tellWebhooks(
  edge: Edge,
  config: pg.ClientConfig,
  { readRecord, reportLost }: { readRecord: ReadRecord; reportLost: (error: Error) => void },
): Promise<WebhookTelling> {
  const held = new Map<string, Held>();
  const letGo = async () => {
    const all = [...held.values()];
    held.clear();
    await Promise.all(all.map(({ stop }) => stop()));
  };
  // a new connection holds no locks: others may have taken them meanwhile
  const named = { application_name: "trato outgoing webhooks", options: "-c timezone=UTC" };
  const connection = await lastingConnection(
    { ...config, ...named },
    { begin: letGo, heard: () => undefined, reportLost },
  );
  const looking = soon(() => look({ edge, readRecord }, connection, held).catch(connection.renew), {
    after: 20,
    pause: 200,
  });
  const stopHearing = onChanged(({ workspaceId, changes }) => {
    if (!changes || changes.some(({ kind }) => kind === "setting" || kind === "member")) looking.ask();
    if (!changes || changes.some(({ kind }) => has(kind, "isCopied") || kind === "setting"))
      for (const each of held.values()) if (workspaceId === null || each.workspaceId === workspaceId) each.ask();
  });
  const clock = setInterval(() => {
    looking.ask();
    for (const { ask } of held.values()) ask();
  }, lookEvery);
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

type Held = { workspaceId: string; version: number; ask: Soon["ask"]; stop: () => Promise<void> };
type ToTell = { workspaceId: Id<"workspaces">; id: WebhookId; version: number };

/** Lets go of those that were changed or are told no more, and takes those that nobody tells. */
async function look(
  parts: { edge: Edge; readRecord: ReadRecord },
  { query }: LastingConnection,
  held: Map<string, Held>,
): Promise<void> {
  const toTell = await query<ToTell>(
    'select workspace_id as "workspaceId", id, version from app.outgoing_to_tell() order by id',
  );
  const versions = new Map<string, number>(toTell.map(({ id, version }) => [id, version]));
  for (const [id, { version, stop }] of held)
    if (versions.get(id) !== version) {
      held.delete(id);
      await stop();
      await query("select pg_advisory_unlock(hashtextextended('trato outgoing ' || $1, 0))", [id]);
    }
  for (const webhook of toTell.filter(({ id }) => !held.has(id)))
    if (await isTaken(query, webhook.id)) held.set(webhook.id, hold(parts, webhook));
}

async function isTaken(query: LastingConnection["query"], id: string): Promise<boolean> {
  const [row] = await query<{ taken: boolean }>(
    "select pg_try_advisory_lock(hashtextextended('trato outgoing ' || $1, 0)) as taken",
    [id],
  );
  return row?.taken === true;
}

/** Tells it whatever it is owed, now and whenever asked. What cannot be told now is told when the clock asks again. */
function hold(
  { edge, readRecord }: { edge: Edge; readRecord: ReadRecord },
  { workspaceId, id, version }: ToTell,
): Held {
  const over = new AbortController();
  const tell = async () => {
    if (over.signal.aborted) return;
    await tellWebhook({ edge, workspaceId, id, readRecord }, over.signal).catch((error: unknown) => {
      if (!isLost(error) && !over.signal.aborted) tellFault(`The webhook ${id} cannot be told: ${toldStack(error)}`);
    });
  };
  const telling = soon(tell, { after: 20, pause: 200 });
  telling.ask();
  return {
    workspaceId,
    version,
    ask: telling.ask,
    stop: async () => {
      over.abort();
      await telling.stop();
    },
  };
}
