import { sql } from "kysely";
import type { Context } from "../context.ts";
import { contentsAt } from "./contents-place.ts";
import type { Arrived } from "./receive.ts";

/** Until the commit nobody sweeps this content away. */
export async function holdContent(ctx: Context, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${lockOf(ctx, sha256)})`.execute(ctx.db);
}

/** Whether nobody holds it, from now on until the commit. */
export async function takeContent(ctx: Context, sha256: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${lockOf(ctx, sha256)}) as taken`.execute(ctx.db);
  return rows[0]?.taken ?? false;
}

/** Holds a content for whoever is about to name it. What was put in its place before may have been swept away since: nothing had named it yet. */
export async function keepHeld(ctx: Context, { path, sha256 }: Arrived): Promise<void> {
  await holdContent(ctx, sha256);
  const contents = contentsAt(ctx.site.contents);
  const name = { workspaceId: ctx.workspace.id, sha256 };
  if (!(await contents.find(name))) await contents.keep(name, path);
}

const lockOf = (ctx: Context, sha256: string) => sql`hashtextextended(${`content ${ctx.workspace.id} ${sha256}`}, 0)`;
