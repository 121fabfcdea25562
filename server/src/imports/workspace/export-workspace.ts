import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { settingsOf, systemActor } from "../../platform/context.ts";
import type { Db } from "../../platform/database/database.ts";
import type { Edge } from "../../platform/edge.ts";
import { StartupError } from "../../platform/startup-error.ts";
import { writeContents } from "./files-of-export.ts";
import { type Manifest, manifestFile, tableFile } from "./manifest.ts";
import { type WorkspaceTable, workspaceTables } from "./workspace-tables.ts";

type Tell = (line: string) => void;

/** Writes every record of a workspace with its history as of one moment, a file a table, and what its files hold, into an empty folder; returns how many rows. */
export async function exportWorkspace(edge: Edge, id: Id<"workspaces">, folder: string, tell: Tell): Promise<number> {
  prepareFolder(folder);
  return edge.database.transaction(settingsOf(systemActor, id), "read", async (db) => {
    await sql`set transaction isolation level repeatable read`.execute(db);
    const tables: Manifest["tables"] = [];
    for (const table of await workspaceTables(db)) {
      tables.push({ name: table.name, columns: table.columns, ...(await writeTable(db, table, folder)) });
      tell(`${table.name}: ${tables.at(-1)?.rows} rows`);
    }
    const contents = await writeContents({ db, workspaceId: id, place: edge.site.contents, folder });
    tell(`${contents.written.length} contents of files`);
    for (const sha256 of contents.missing)
      tell(`The content ${sha256} is not where it should be: it is not in the export`);
    const workspace = await readWorkspace(db, id);
    const exportedAt = new Date().toISOString();
    const manifest: Manifest = {
      format: "trato-workspace-1",
      exportedAt,
      workspace,
      tables,
      contents: contents.written,
    };
    writeFileSync(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
    return tables.reduce((sum, { rows }) => sum + rows, 0);
  });
}

function prepareFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new StartupError(`${folder} is not empty: name a folder that is, or a new one`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

const rowsAtOnce = 5_000;

async function writeTable(db: Db, { name, columns, key }: WorkspaceTable, folder: string) {
  const file = createWriteStream(join(folder, tableFile(name)), { mode: 0o600 });
  const hash = createHash("sha256");
  let rows = 0;
  const sorted = key.length > 0 ? sql`order by ${references(key)}` : sql``;
  await sql`declare exported no scroll cursor for select row_to_json(r)::text as line
    from (select ${references(columns)} from ${sql.table(name)} ${sorted}) r`.execute(db);
  for (;;) {
    const fetched = await sql<{ line: string }>`fetch ${sql.lit(rowsAtOnce)} from exported`.execute(db);
    if (fetched.rows.length === 0) break;
    const text = fetched.rows.map(({ line }) => `${line}\n`).join("");
    rows += fetched.rows.length;
    hash.update(text);
    if (!file.write(text)) await once(file, "drain");
  }
  await sql`close exported`.execute(db);
  file.end();
  await finished(file);
  return { rows, sha256: hash.digest("hex") };
}

const references = (columns: readonly string[]) => sql.join(columns.map((column) => sql.id(column)));

async function readWorkspace(db: Db, id: Id<"workspaces">): Promise<Manifest["workspace"]> {
  const { rows } = await sql<{ workspace: Manifest["workspace"] }>`
    select to_jsonb(w) as workspace from workspaces w where w.id = ${id}`.execute(db);
  const [found] = rows;
  if (!found) throw new Error(`no workspace ${id}`);
  return found.workspace;
}
