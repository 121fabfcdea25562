import type { StartImport } from "@trato/domain/imports/inputs.ts";
import type { Import } from "@trato/domain/imports/records.ts";
import type { ColumnReading } from "@trato/domain/imports/read-rows.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";
import { insertOwn, own } from "../platform/rows.ts";
import { authorizeImport } from "./authorize-import.ts";
import { batchOf } from "./batch.ts";
import { beginningOf, type GivenFile, openImport } from "./files/open-import.ts";
import { keepLeadList, refuseUnknownList } from "./write/keep-lead-list.ts";
import { columnsIn, type Plan, planWhole } from "./plan-import.ts";
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
  const { kind, content = null, fileId = null, options } = file;
  refuseUnknownList(kind, options);
  const known = fileId ? await beginningKnown(ctx, file) : knownOf(await planWhole(ctx, file));
  const id = chosen ?? ctx.newId<"imports">();
  await insertOwn(ctx, "imports", {
    id,
    kind,
    fileName,
    content,
    fileId,
    options: JSON.stringify(options),
    state: "waiting",
    ...known,
    createdAt: ctx.now,
    createdBy: ctx.actor.memberId,
  }).execute();
  if (kind === "leads") await keepLeadList(ctx, id, { fileName, options });
  tellOthers(ctx, "import", id, 1);
  await recordInDiary(ctx, "import.started", { kind: "setting", id }, { after: { fileName, kind: file.kind } });
  return readImport(ctx, id);
}

/** What is known of a file that was read to its end. */
const knownOf = (plan: Plan) => ({
  rows: plan.fresh.length + plan.left.length + plan.bad,
  reading: JSON.stringify(readingKept(plan.table.headings, plan.reading)),
  headings: JSON.stringify(plan.table.headings),
});

const rowsLookedAt = 100;

/** A long file is refused by its headings at once, by what follows when it is read. */
async function beginningKnown(ctx: Context, file: GivenFile) {
  const { table } = await beginningOf(await openImport(ctx, file), rowsLookedAt);
  columnsIn(file.kind, table.headings, file.options);
  await batchOf(ctx, file.options.batch ?? {});
  return { headings: JSON.stringify(table.headings) };
}

/** A file that nobody in particular took in and that was not written to its end; it is gone on with, not taken in again. */
export async function findUnfinished(
  ctx: Context,
  { kind, fileName, sha256 }: Pick<StartImport, "kind" | "fileName"> & { sha256: string },
): Promise<Import | null> {
  const found = await own(ctx, "imports as i")
    .innerJoin("importFiles as f", (join) =>
      join.onRef("f.workspaceId", "=", "i.workspaceId").onRef("f.id", "=", "i.fileId"),
    )
    .select("i.id")
    .where("i.kind", "=", kind)
    .where("i.fileName", "=", fileName)
    .where("f.sha256", "=", sha256)
    .where("i.createdBy", "is", null)
    .where("i.state", "in", ["waiting", "running"])
    .executeTakeFirst();
  return found ? readImport(ctx, found.id) : null;
}

/** How the columns of dates and numbers are read; it is kept with the import. */
export function readingKept(headings: readonly string[], reading: readonly ColumnReading[]): Import["reading"] {
  return reading.flatMap(({ dateOrder, decimalMark, doubt }, index) =>
    dateOrder || decimalMark ? [{ heading: headings[index] ?? "", dateOrder, decimalMark, doubt }] : [],
  );
}
