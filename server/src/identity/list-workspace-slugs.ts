import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Edge } from "../platform/edge.ts";
import { nobody } from "./memberships.ts";

/** Every workspace of the installation by its name in the address: for commands at the shell. */
export async function listWorkspaceSlugs(edge: Edge): Promise<{ id: Id<"workspaces">; slug: string }[]> {
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces">; slug: string }>`select id, slug from app.workspace_slugs()`.execute(db),
  );
  return rows;
}
