import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { Context } from "../../platform/context.ts";
import { insertOwn } from "../../platform/rows.ts";

/** A file of leads says where the list is from, and on what ground its people may be written to. */
export function refuseUnknownList(kind: ImportKind, { batch }: ImportOptions): void {
  if (kind !== "leads") return;
  if (!batch?.source) throw new Refusal("invalid", "import.source_missing", { path: "options.batch.source" });
  if (!batch.basis) throw new Refusal("invalid", "import.basis_missing", { path: "options.batch.basis" });
}

/** The list of leads that an import brings in, for its leads to name. */
export async function keepLeadList(
  ctx: Context,
  importId: string,
  { fileName, options: { batch } }: { fileName: string; options: ImportOptions },
): Promise<void> {
  if (!batch?.source || !batch.basis) return;
  const { source, basis, isPooled = false } = batch;
  await insertOwn(ctx, "leadLists", {
    id: importId as Id<"lead_lists">, // a list is called as its import
    source,
    basis,
    isPooled,
    fileName,
    createdAt: ctx.now,
    createdBy: ctx.actor.memberId,
  }).execute();
}
