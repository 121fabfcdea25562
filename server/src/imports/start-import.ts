import type { StartImport } from "@trato/domain/imports/inputs.ts";
import type { Import } from "@trato/domain/imports/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";
import { insertOwn, own } from "../platform/rows.ts";
import { authorizeImport } from "./authorize-import.ts";
import { type Plan, planWhole } from "./plan-import.ts";
import { readImport } from "./store.ts";

/** A file is taken in: it is read through once, then written in the background. */
export async function startImport(ctx: Context, input: StartImport): Promise<Import> {
  const taken = await takeInFile(ctx, input);
  await enqueueJob(ctx, "run_import", { importId: taken.id }, { key: `import:${taken.id}`, queue: "imports" });
  return taken;
}

/** The same for whoever writes it himself. */
export async function takeInFile(ctx: Context, { id: chosen, fileName, ...file }: StartImport): Promise<Import> {
  authorizeImport(ctx, file.kind);
  const plan = await planWhole(ctx, file);
  const id = chosen ?? ctx.newId<"imports">();
  await insertOwn(ctx, "imports", {
    id,
    kind: file.kind,
    fileName,
    content: file.content,
    options: JSON.stringify(file.options),
    reading: JSON.stringify(readingKept(plan)),
    state: "waiting",
    rows: plan.fresh.length + plan.left.length + plan.bad,
    headings: JSON.stringify(plan.table.headings),
    createdAt: ctx.now,
    createdBy: ctx.actor.memberId,
  }).execute();
  tellOthers(ctx, "import", id, 1);
  await recordInDiary(ctx, "import.started", { kind: "setting", id }, { after: { fileName, kind: file.kind } });
  return readImport(ctx, id);
}

/** A file that nobody in particular took in and that was not written to its end; it is gone on with, not taken in again. */
export async function findUnfinished(
  ctx: Context,
  { kind, fileName, content }: Pick<StartImport, "kind" | "fileName" | "content">,
): Promise<Import | null> {
  const found = await own(ctx, "imports")
    .select("id")
    .where("kind", "=", kind)
    .where("fileName", "=", fileName)
    .where("content", "=", content)
    .where("createdBy", "is", null)
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirst();
  return found ? readImport(ctx, found.id) : null;
}

/** How the columns of dates and numbers are read; it is kept with the import. */
function readingKept({ table, reading }: Plan): Import["reading"] {
  return reading.flatMap(({ dateOrder, decimalMark, doubt }, index) =>
    dateOrder || decimalMark ? [{ heading: table.headings[index] ?? "", dateOrder, decimalMark, doubt }] : [],
  );
}
