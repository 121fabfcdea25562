import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { daysRemovedFilesAreKept } from "@trato/domain/files/lifecycle.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { listWorkspaceSlugs } from "../identity/list-workspace-slugs.ts";
import { type Context, type Origin, systemActor } from "../platform/context.ts";
import { contentsAt } from "../platform/contents/contents-place.ts";
import { takeContent } from "../platform/contents/hold-content.ts";
import { isMissing } from "../platform/contents/missing.ts";
import type { Edge } from "../platform/edge.ts";
import { deleteOwn } from "../platform/rows.ts";

const day = 86_400_000;
/** So long a content may lie there before a file that names it is written: to send it takes minutes. */
const grace = day;

/** What nobody can put back any more is forgotten, and contents that nothing names are taken away. */
export async function sweepFiles(edge: Edge, origin: Origin): Promise<void> {
  for (const { id } of await listWorkspaceSlugs(edge)) await sweepWorkspace(edge, id, origin);
  await sweepUnfinished(edge.site.contents.folder);
}

export async function sweepWorkspace(edge: Edge, workspaceId: Id<"workspaces">, origin: Origin): Promise<void> {
  const as = <T>(mode: "read" | "write", work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, mode, origin, work);
  await as("write", forgetRemoved);
  for await (const hashes of contentsAt(edge.site.contents).list(workspaceId))
    for (const sha256 of await as("read", (ctx) => unnamed(ctx, hashes)))
      await as("write", (ctx) => sweep(ctx, sha256));
}

async function forgetRemoved(ctx: Context): Promise<void> {
  const since = new Date(Date.parse(ctx.now) - daysRemovedFilesAreKept * day).toISOString() as Moment; // an ISO moment by construction
  await deleteOwn(ctx, "files").where("removedAt", "<", since).execute();
  await sql`
    delete from import_files f where f.workspace_id = ${ctx.workspace.id} and f.sent_at < ${ctx.now}::timestamptz - interval '1 day'
      and not exists (select from imports i where i.workspace_id = f.workspace_id and i.file_id = f.id)`.execute(
    ctx.db,
  );
}

async function unnamed(ctx: Context, hashes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select h.sha256 from unnest(${hashes}::text[]) as h (sha256)
    where not exists (select from files f where f.workspace_id = ${ctx.workspace.id} and f.sha256 = h.sha256)
      and not exists (select from logos l where l.workspace_id = ${ctx.workspace.id} and l.sha256 = h.sha256)
      and not exists (select from message_files m where m.workspace_id = ${ctx.workspace.id} and m.sha256 = h.sha256)
      and not exists (select from signed_documents d where d.workspace_id = ${ctx.workspace.id} and d.sha256 = h.sha256)
      and not exists (select from kept_pdfs k where k.workspace_id = ${ctx.workspace.id} and k.sha256 = h.sha256)
      and not exists (select from import_files i where i.workspace_id = ${ctx.workspace.id} and i.sha256 = h.sha256)
      and not exists (select from arrivals a where a.workspace_id = ${ctx.workspace.id} and a.sha256 = h.sha256)`.execute(
    ctx.db,
  );
  return rows.map(({ sha256 }) => sha256);
}

/** Whoever is about to name it holds it; it is looked at again once nobody can. */
async function sweep(ctx: Context, sha256: string): Promise<void> {
  if (!(await takeContent(ctx, sha256))) return;
  const contents = contentsAt(ctx.site.contents);
  const name = { workspaceId: ctx.workspace.id, sha256 };
  const found = await contents.find(name);
  if (!found || Date.parse(ctx.now) - found.keptAt.getTime() < grace) return;
  const stillUnnamed = await unnamed(ctx, [sha256]);
  if (stillUnnamed.length > 0) await contents.remove(name);
}

/** What was being sent when somebody was killed. */
async function sweepUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names.filter((each) => /\.new-\d+$/.test(each))) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > grace) await rm(join(folder, name), { force: true });
  }
}
