import type { FiscalPosition } from "@trato/domain/products/fiscal-positions/position-records.ts";
import type { ListFiscalPositions } from "@trato/domain/products/fiscal-positions/position-inputs.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

/** The fiscal positions in the order of their sequence. */
export async function listFiscalPositions(
  ctx: Context,
  { archived }: ListFiscalPositions,
): Promise<{ items: FiscalPosition[] }> {
  const rows = await selectPositions(ctx)
    .$if(archived !== "any", (query) => query.where("archivedAt", archived === "true" ? "is not" : "is", null))
    .orderBy("sequence")
    .orderBy("id")
    .limit(1000)
    .execute();
  return { items: rows.map(presentPosition) };
}

export async function getFiscalPosition(ctx: Context, id: FiscalPosition["id"]): Promise<FiscalPosition> {
  return presentPosition(found(await selectPositions(ctx).where("id", "=", id).executeTakeFirst()));
}

export function selectPositions(ctx: Context) {
  return own(ctx, "fiscalPositions")
    .select(["id", "name", "sequence", "isAutomatic", "isVatRequired", "isPrivateOnly", "country", "isInUnion"])
    .select(["zipRanges", "mappings", "noteEn", "noteEs", "serviceNoteEn", "serviceNoteEs", "archivedAt", "version"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPositions>["execute"]>>[number];

/** In the order of the input, so that an edit which says the same is none: the database sorts the keys of JSON. */
export function presentPosition({ zipRanges, mappings, ...position }: Row): FiscalPosition {
  return {
    ...position,
    zipRanges: (zipRanges as FiscalPosition["zipRanges"]).map(({ from, to }) => ({ from, to })), // kept as they were checked
    mappings: (mappings as FiscalPosition["mappings"]).map(({ from, to, services }) => ({
      from,
      to,
      ...(services && { services }),
    })), // as above
  };
}
