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
  const files = await Promise.all(rows.filter(({ place }) => place === "files").map(({ kept }) => fileOf(ctx, kept)));
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

const largest = 20_000_000;

async function fileOf(ctx: Context, row: Row): Promise<HandedOut["files"][number]> {
  const [name, mediaType] = [String(row["name"]), String(row["media_type"])];
  const bytes = Number(row["bytes"]);
  const stored = { workspaceId: ctx.workspace.id, sha256: String(row["sha256"]) };
  const content = bytes > largest ? null : await readStored({ place: ctx.site.contents, name: stored });
  return { name, mediaType, bytes, content: content?.toString("base64") ?? null };
}
