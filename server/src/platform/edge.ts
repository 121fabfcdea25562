import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Apart } from "./apart.ts";
import { type Actor, type Context, contextFor, type Origin, settingsOf, type Workspace } from "./context.ts";
import { notingChanges } from "./changes/note-changed.ts";
import type { Database, Db, Mode } from "./database/database.ts";
import { onChanged, publishChanges } from "./events.ts";
import type { Site } from "./site.ts";

/** Runs work as somebody in one workspace: one transaction, its own clock, others told after the commit. */
export type Edge = {
  database: Database;
  site: Site;
  /** Where long work is done; null: here. */
  apart: Apart | null;
  run<T>(who: Who, mode: Mode, origin: Origin, work: (ctx: Context) => Promise<T>): Promise<T>;
};

export type Who = { workspaceId: Id<"workspaces">; actor: Actor; language?: Language | null };

export function edgeOf(database: Database, site: Site, apart: Apart | null = null): Edge {
  return { database, site, apart, run: (who, mode, origin, work) => runAs(database, site, who, mode, origin, work) };
}

async function runAs<T>(
  database: Database,
  site: Site,
  who: Who,
  mode: Mode,
  origin: Origin,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const changes: Context["changes"] = [];
  const result = await database.transaction(
    settingsOf(who.actor, who.workspaceId, mode),
    mode,
    async (db) => {
      const workspace = await workspaceOf(db, who.workspaceId);
      const ctx = contextFor(db, site, who.actor, workspace, {
        ...origin,
        mode,
        language: origin.language ?? who.language ?? null,
      });
      return work({ ...ctx, changes });
    },
    () => notingChanges(changes),
  );
  publishChanges(who.workspaceId, changes);
  return result;
}

/** By what each request in a workspace works. */
export const workspaceColumns = [
  "id",
  "slug",
  "name",
  "country",
  "currency",
  "currencyDecimals",
  "timeZone",
  "language",
  "roundingMethod",
  "priceDecimals",
  "validityDays",
  "refusesWithoutStock",
  "holdsOverCredit",
  "holdsOfferedGoods",
  "tellsOfColleagues",
  sql<Workspace["numbering"]>`numbering`.as("numbering"),
] as const;

const workspaces = new Map<string, { workspace: Workspace; until: number }>();
let edits = 0;
const seconds = 10_000;

/** The workspace's settings change rarely and are read by every request: kept until somebody edits them. A reading that an edit overtook is not kept. */
async function workspaceOf(db: Db, id: Id<"workspaces">): Promise<Workspace> {
  const known = workspaces.get(id);
  if (known && known.until > Date.now()) return known.workspace;
  const editsBefore = edits;
  const found = await db
    .selectFrom("workspaces")
    .select(workspaceColumns)
    .select(sql<boolean>`app.has_mail_server()`.as("hasMailServer"))
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (edits === editsBefore) workspaces.set(id, { workspace: found, until: Date.now() + seconds });
  return found;
}

onChanged(({ workspaceId, changes }) => {
  if (changes && !changes.some(({ kind }) => kind === "setting")) return;
  edits++;
  if (workspaceId === null) workspaces.clear();
  else workspaces.delete(workspaceId);
});
