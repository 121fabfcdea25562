import { EventEmitter } from "node:events";
import type { Context } from "./context.ts";

/** What a screen hears: which record of which kind changed, its new version, and which tab did it. */
export type Change = { kind: ChangeKind; id: string; version: number; clientId: string | null };

export type ChangeKind =
  | "opportunity"
  | "contact"
  | "product"
  | "sale"
  | "purchase"
  | "transfer"
  | "activity"
  | "message"
  | "member"
  | "team"
  | "setting"
  | "import"
  | "timeline";

export type Published = { workspaceId: string; changes: readonly Change[] };

const bus = new EventEmitter<{ published: [Published] }>();
bus.setMaxListeners(0);

/** Notes that a record changed, or with version 0 something that is shown with it; screens hear of it after the commit. */
export function tellOthers(ctx: Context, kind: ChangeKind, id: string, version: number): void {
  ctx.changes.push({ kind, id, version, clientId: ctx.clientId });
}

/** Called by the edge after the commit. */
export function publishChanges(workspaceId: string, changes: readonly Change[]): void {
  if (changes.length > 0) bus.emit("published", { workspaceId, changes });
}

/** Hears every change of every workspace; the listener filters. Returns how to stop. */
export function onPublished(listener: (published: Published) => void): () => void {
  bus.on("published", listener);
  return () => bus.off("published", listener);
}
