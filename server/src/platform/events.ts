import { EventEmitter } from "node:events";
import type { Id } from "@trato/domain/ids.ts";
import type { ChangeKind } from "@trato/domain/kinds.ts";

/** What a screen hears: which record of which kind changed, its new version, and which tab did it. */
export type Change = { kind: ChangeKind; id: string; version: number; clientId: string | null };

/** A change, and whose the record was before where it was handed over: those hear of it a last time. */
export type Told = Change & { left?: Owner };

export type Owner = { salespersonId: Id<"members"> | null; teamId: Id<"teams"> | null };

export type Published = { workspaceId: string; changes: readonly Told[] };

const bus = new EventEmitter<{ published: [Published] }>();
bus.setMaxListeners(0);

/** The part of a context that notes changes. */
type Noting = { clientId: string | null; changes: Told[] };

/** Notes that a record changed, or with version 0 something that is shown with it; screens hear of it after the commit. */
export function tellOthers(ctx: Noting, kind: ChangeKind, id: string, version: number, left?: Owner): void {
  ctx.changes.push({ kind, id, version, clientId: ctx.clientId, ...(left && { left }) });
}

/** Called by the edge after the commit. */
export function publishChanges(workspaceId: string, changes: readonly Told[]): void {
  if (changes.length > 0) bus.emit("published", { workspaceId, changes });
}

/** Hears every change of every workspace; the listener filters. Returns how to stop. */
export function onPublished(listener: (published: Published) => void): () => void {
  bus.on("published", listener);
  return () => bus.off("published", listener);
}
