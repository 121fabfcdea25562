import { setTimeout } from "node:timers/promises";
import { onPublished, onSessionsEnded, type Published } from "../events.ts";
import type { LastingConnection } from "./lasting-connection.ts";
import { soon } from "./soon.ts";

const pause = 200;

/** Tells what this process changes: some milliseconds after the first, and then not more often than this, for it is told together. Returns how to stop. */
export function tellChanges({ query }: LastingConnection): () => Promise<void> {
  let waiting: Published[] = [];
  const tell = async () => {
    const told = waiting;
    waiting = [];
    try {
      if (told.length > 0) await query("select app.tell($1)", [JSON.stringify(joined(told))]);
    } catch {
      waiting = [...told, ...waiting];
      await setTimeout(pause); // the database is away
      telling.ask();
    }
  };
  const telling = soon(tell, { after: 20, pause });
  const stops = [
    onPublished((published) => {
      waiting.push(published);
      telling.ask();
    }),
    onSessionsEnded(() => void query("notify trato, 'sessions ended'").catch(() => undefined)), // they end by themselves in seconds
  ];
  return async () => {
    stops.forEach((stop) => stop());
    await telling.stop();
  };
}

function joined(told: readonly Published[]): Published[] {
  const byWorkspace = Map.groupBy(told, ({ workspaceId }) => workspaceId);
  return [...byWorkspace].map(([workspaceId, own]) => ({
    workspaceId,
    changes: own.flatMap(({ changes }) => changes),
  }));
}
