import { sql } from "kysely";
import type { PreviewPersonalData } from "@trato/domain/contacts/personal/inputs.ts";
import type { HandedOut } from "@trato/domain/contacts/personal/records.ts";
import type { Context } from "../../platform/context.ts";
import { readStored } from "../../platform/contents/read-stored.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { authorize } from "../../platform/permissions.ts";
import { findPerson } from "./find-person.ts";
import { personalRows } from "./preview-personal-data.ts";

type Row = Record<string, unknown>;

/** All that is known of somebody, in one file that people and programs read; that it was handed out is recorded, not whose it was. */
export async function handOutPersonalData(ctx: Context, asked: PreviewPersonalData): Promise<HandedOut> {
  authorize(ctx, "personalData.manage");
  const person = await findPerson(ctx, asked);
  const { rows } = await sql<{ place: string; kept: Row }>`select place, kept from ${personalRows(person)}`.execute(
    ctx.db,
  );
  const files = await filesOf(
    ctx,
    rows.filter(({ place }) => place === "files").map(({ kept }) => kept),
  );
  await recordInDiary(ctx, "person.handed_out", { kind: "setting", id: ctx.newId() }, { after: { rows: rows.length } });
  return {
    handedOutAt: ctx.now,
    company: ctx.workspace.name,
    data: Object.fromEntries(
      [...Map.groupBy(rows, ({ place }) => place)].map(([place, some]) => [place, some.map(({ kept }) => told(kept))]),
    ),
    files,
  };
}

/** What only the machinery needs is nobody's data. */
const inner = new Set(["workspaceId", "workspace_id", "search", "sort_name", "rank", "version", "sha256"]);

const told = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => !inner.has(name) && value !== null));

/** So much is held in the memory at once; what goes beyond is named without its content. */
const most = 100_000_000;

async function filesOf(ctx: Context, rows: readonly Row[]): Promise<HandedOut["files"]> {
  const files: HandedOut["files"] = [];
  let left = most;
  for (const row of rows) {
    const [name, mediaType, bytes] = [String(row["name"]), String(row["media_type"]), Number(row["bytes"])];
    const fits = bytes <= left;
    if (fits) left -= bytes;
    files.push({ name, mediaType, bytes, content: fits ? await contentOf(ctx, String(row["sha256"])) : null });
  }
  return files;
}

async function contentOf(ctx: Context, sha256: string): Promise<string | null> {
  const name = { workspaceId: ctx.workspace.id, sha256 };
  const content = await readStored({ place: ctx.site.contents, name });
  return content?.toString("base64") ?? null;
}
