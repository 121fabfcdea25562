import type { Moment } from "@trato/domain/dates.ts";
import { currencyDecimals } from "@trato/domain/identity/currencies.ts";
import { slugOf } from "@trato/domain/identity/slug.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";
import { notingChanges } from "../platform/changes/note-changed.ts";
import { type Context, contextFor, type Origin, settingsOf, systemActor, type Workspace } from "../platform/context.ts";
import type { Db } from "../platform/database/database.ts";
import type { Edge } from "../platform/edge.ts";
import { newId } from "../platform/new-id.ts";

export type NewWorkspace = {
  name: string;
  slug?: string;
  country: string;
  currency: string;
  timeZone: string;
  language: Language;
};

/** A new workspace, and what is to stand in it from the start, in one transaction of Trato itself. */
export async function openWorkspace<T>(
  edge: Edge,
  asked: NewWorkspace,
  origin: Origin,
  { before, fill }: { before?: (db: Db) => Promise<void>; fill: (ctx: Context) => Promise<T> },
): Promise<T> {
  const id = newId<"workspaces">();
  const changes: Context["changes"] = [];
  const opened = async (db: Db): Promise<T> => {
    await before?.(db);
    const workspace = await insertWorkspace(db, id, asked);
    return fill({ ...contextFor(db, edge.site, systemActor, workspace, origin), changes });
  };
  return edge.database.transaction(settingsOf(systemActor, id), "write", opened, () => notingChanges(changes));
}

async function insertWorkspace(db: Db, id: Id<"workspaces">, asked: NewWorkspace): Promise<Workspace> {
  const {
    createdAt: _,
    version: __,
    ...workspace
  } = await db
    .insertInto("workspaces")
    .values({
      ...asked,
      id,
      slug: asked.slug ?? slugOf(asked.name),
      currencyDecimals: currencyDecimals(asked.currency),
      createdAt: new Date().toISOString() as Moment, // an ISO moment by construction
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const numbering = workspace.numbering as Workspace["numbering"]; // as the table begins it
  return { ...workspace, numbering, hasMailServer: false };
}
