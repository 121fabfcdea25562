import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MailProblem } from "@trato/domain/messaging/mail-problems.ts";
import { sql } from "kysely";
import { noteAll } from "../../platform/changes/note-changed.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { StartupError } from "../../platform/startup-error.ts";
import { takeContents } from "./files-of-export.ts";
import { keepAccounts, linkAccounts } from "./link-accounts.ts";
import { Manifest, manifestFile, tableFile } from "./manifest.ts";
import { type WorkspaceTable, workspaceTables } from "./workspace-tables.ts";

export type Imported = { rows: number; withoutAccount: string[] };

/**
 * Brings an exported workspace into an empty one, which takes its records, history and settings, and keeps its own name in the address and
 * whoever signs in to it. Refused where there are records already, or where the folder is not whole.
 */
export async function importWorkspace(ctx: Context, folder: string, tell: (line: string) => void): Promise<Imported> {
  const manifest = readManifest(folder);
  const here = await workspaceTables(ctx.db);
  refuseUnknown(manifest, here);
  await refuseFilled(ctx);
  const kept = await keepAccounts(ctx);
  await empty(ctx, here);
  const rows = await fill(ctx, { manifest, here, folder, tell });
  await takeContents(ctx, folder, manifest.contents);
  await takeSettings(ctx, manifest);
  await settle(ctx);
  await noteAll(ctx);
  const withoutAccount = await linkAccounts(ctx, kept);
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  const after = { rows, exportedAt: manifest.exportedAt };
  await recordInDiary(ctx, "workspace.imported", { kind: "setting", id: ctx.workspace.id }, { after });
  return { rows, withoutAccount };
}

function readManifest(folder: string): Manifest {
  const path = join(folder, manifestFile);
  if (!existsSync(path)) throw new StartupError(`${folder} holds no whole export: there is no ${manifestFile}`);
  const parsed = Manifest.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) throw new StartupError(`${path} is not of a format that this Trato reads`);
  return parsed.data;
}

function refuseUnknown({ tables }: Manifest, here: readonly WorkspaceTable[]): void {
  for (const { name, columns } of tables) {
    const known = here.find((table) => table.name === name);
    const unknown = known ? columns.find((column) => !known.columns.includes(column) && !isMoved(name, column)) : name;
    if (unknown)
      throw new StartupError(`The export has ${name} ${unknown}, which this Trato does not know: use a newer one`);
  }
}

const business = ["contacts", "opportunities", "products", "sales", "purchases", "transfers", "imports"];

async function refuseFilled(ctx: Context): Promise<void> {
  await sql`select from workspaces where id = ${ctx.workspace.id} for update`.execute(ctx.db);
  for (const name of business) {
    const { rows } = await sql`select from ${sql.table(name)} where workspace_id = ${ctx.workspace.id} limit 1`.execute(
      ctx.db,
    );
    if (rows.length > 0)
      throw new StartupError(`The workspace ${ctx.workspace.slug} has ${name}: only an empty one takes an export`);
  }
}

async function empty(ctx: Context, tables: readonly WorkspaceTable[]): Promise<void> {
  await sql`delete from invitations where workspace_id = ${ctx.workspace.id}`.execute(ctx.db);
  await sql`delete from api_keys where workspace_id = ${ctx.workspace.id}`.execute(ctx.db);
  for (const { name } of tables.toReversed())
    await sql`delete from ${sql.table(name)} where workspace_id = ${ctx.workspace.id}`.execute(ctx.db);
}

type Filling = { manifest: Manifest; here: readonly WorkspaceTable[]; folder: string; tell: (line: string) => void };

/** Rows come table by table; each table at one stroke, so that its rows may refer to each other in any order. */
async function fill(ctx: Context, { manifest, here, folder, tell }: Filling): Promise<number> {
  await sql`create temporary table arriving (row jsonb not null) on commit drop`.execute(ctx.db);
  let all = 0;
  for (const { name } of here) {
    const table = manifest.tables.find((each) => each.name === name);
    if (!table) continue;
    await arrive(ctx, { table, folder, from: manifest.workspace.id });
    const names = table.columns.filter((column) => !isMoved(name, column));
    const columns = sql.join(names.map((column) => sql.id(column)));
    await sql`insert into ${sql.table(name)} (workspace_id, ${columns})
      select ${ctx.workspace.id}::uuid, ${sql.join(names.map((column) => sql.ref(`r.${column}`)))}
      from arriving a cross join jsonb_populate_record(null::${sql.table(name)}, a.row) r`.execute(ctx.db);
    if (names.length < table.columns.length) await keepMoved(ctx);
    await sql`truncate arriving`.execute(ctx.db);
    tell(`${name}: ${table.rows} rows`);
    all += table.rows;
  }
  return all;
}

/** What exports of before 0.11.0 have in another place: the costs of products stood in their own rows. */
const isMoved = (table: string, column: string): boolean => table === "products" && column === "cost";

async function keepMoved(ctx: Context): Promise<void> {
  await sql`insert into product_costs (workspace_id, product_id, cost)
    select ${ctx.workspace.id}::uuid, (row ->> 'id')::uuid, (row ->> 'cost')::numeric from arriving`.execute(ctx.db);
}

type Arriving = { table: Manifest["tables"][number]; folder: string; from: string };

const rowsAtOnce = 2_000;

async function arrive(ctx: Context, { table, folder, from }: Arriving): Promise<void> {
  const hash = createHash("sha256");
  let rows = 0;
  let batch: string[] = [];
  const send = async () => {
    await sql`insert into arriving select value from jsonb_array_elements(${`[${batch.join(",")}]`}::jsonb)`.execute(
      ctx.db,
    );
    batch = [];
  };
  const path = join(folder, tableFile(table.name));
  if (!existsSync(path)) throw new StartupError(`${path} is missing`);
  for await (const line of linesOf(path)) {
    hash.update(`${line}\n`);
    rows++;
    batch.push(line.replaceAll(from, ctx.workspace.id)); // what names the workspace itself names this one
    if (batch.length === rowsAtOnce) await send();
  }
  await send();
  if (rows !== table.rows || hash.digest("hex") !== table.sha256)
    throw new StartupError(`${path} is not as it was exported`);
}

/** What ends a line elsewhere (U+2028) may stand within one of these. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let begun = "";
  for await (const part of createReadStream(path, "utf8")) {
    const lines = (begun + String(part)).split("\n");
    begun = lines.pop() ?? "";
    yield* lines;
  }
  if (begun !== "") yield begun;
}

const ownToTheInstallation = ["id", "slug", "created_at", "version"];

async function takeSettings(ctx: Context, { workspace }: Manifest): Promise<void> {
  const { rows } = await sql<{ column: string }>`
    select attname as column from pg_attribute where attrelid = 'workspaces'::regclass and attnum > 0 and not attisdropped
      and attgenerated = ''`.execute(ctx.db);
  const columns = rows.map(({ column }) => column);
  const taken = columns.filter((column) => column in workspace && !ownToTheInstallation.includes(column));
  await sql`update workspaces w set (${sql.join(taken.map((column) => sql.id(column)))}, version) =
      (select ${sql.join(taken.map((column) => sql.ref(`r.${column}`)))}, w.version + 1
       from jsonb_populate_record(null::workspaces, ${JSON.stringify(workspace)}::jsonb) r)
    where w.id = ${ctx.workspace.id}`.execute(ctx.db);
}

const notHere: MailProblem = "brought_in";

/** What was on its way when it was exported is not on its way here: no job is behind it. */
async function settle(ctx: Context): Promise<void> {
  await sql`
    update messages set state = 'failed', leaving_by = null, next_try_at = null, last_problem = ${notHere}, last_error = null
    where workspace_id = ${ctx.workspace.id} and state in ('waiting', 'leaving')`.execute(ctx.db);
  await sql`
    update imports set state = case state when 'undoing' then 'failed' else 'stopped' end, content = null,
      finished_at = coalesce(finished_at, ${ctx.now}::timestamptz)
    where workspace_id = ${ctx.workspace.id} and state in ('waiting', 'running', 'undoing')`.execute(ctx.db);
  await sql`
    update bulk_changes set state = 'failed', finished_at = ${ctx.now}::timestamptz
    where workspace_id = ${ctx.workspace.id} and state in ('waiting', 'running', 'undoing')`.execute(ctx.db);
}
