import { EventEmitter } from "node:events";
import type { Id } from "@trato/domain/ids.ts";
import type { ChangeKind } from "@trato/domain/kinds.ts";

/** What a screen hears: which record of which kind changed, its new version, and which tab did it. */
export type Change = { kind: ChangeKind; id: string; version: number; clientId: string | null };

/** A change, and whose the record was before where it was handed over: those hear of it a last time. */
export type Told = Change & { left?: Owner };

export type Owner = { salespersonId: Id<"members"> | null; teamId: Id<"teams"> | null };

export type Published = { workspaceId: string; changes: readonly Told[] };

/** What all processes on the database were told; without a workspace it is of all, without changes it may be anything. */
export type Heard = { place: string; workspaceId: string | null; changes: readonly Told[] | null };

type Events = { published: [Published]; heard: [readonly Heard[]]; sessionsEnded: []; sessionsEndedElsewhere: [] };

const bus = new EventEmitter<Events>();
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

/** Hears at once every change that this process makes, of every workspace; the listener filters. Returns how to stop. */
export const onPublished = (listener: (published: Published) => void): (() => void) => listening("published", listener);

/** Called when word comes of what all processes did, this one among them. */
export function passOnHeard(heard: readonly Heard[]): void {
  if (heard.length > 0) bus.emit("heard", heard);
}

/** Hears what all processes did, in the order in which each of them hears it. Returns how to stop. */
export const onHeard = (listener: (heard: readonly Heard[]) => void): (() => void) => listening("heard", listener);

/** For what is remembered: hears what this process changes at once, what others change when word comes. Returns how to stop. */
export function onChanged(listener: (changed: Omit<Heard, "place">) => void): () => void {
  const stops = [onPublished(listener), onHeard((heard) => heard.forEach(listener))];
  return () => stops.forEach((stop) => stop());
}

/** Says to all processes that somebody may have been signed out. */
export function publishSessionsEnded(): void {
  bus.emit("sessionsEnded");
}

/** Called when word comes of it from another process, or may have been missed. */
export function passOnSessionsEnded(): void {
  bus.emit("sessionsEndedElsewhere");
}

/** Hears at once that this process signed somebody out. Returns how to stop. */
export const onSessionsEnded = (listener: () => void): (() => void) => listening("sessionsEnded", listener);

/** Hears it of other processes. Returns how to stop. */
export const onSessionsEndedElsewhere = (listener: () => void): (() => void) =>
  listening("sessionsEndedElsewhere", listener);

function listening<Name extends keyof Events>(name: Name, listener: (...words: Events[Name]) => void): () => void {
  const hear = listener as (...words: unknown[]) => void; // the emitter's types do not follow a name that is a parameter
  bus.on(name, hear as never); // for the same reason
  return () => bus.off(name, hear as never); // for the same reason
}
