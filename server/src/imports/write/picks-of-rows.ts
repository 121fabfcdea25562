import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { picksNamed } from "@trato/domain/imports/named/picks-named.ts";
import type { ReadRow } from "@trato/domain/imports/read-rows.ts";
import type { ComboPick } from "@trato/domain/products/combos/combo-inputs.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { choicesOfCombos } from "../../products/combos/choices.ts";
import { sharesOn } from "../../sales/combos/parts-of-lines.ts";
import type { References } from "../make-missing.ts";
import { spoken } from "../preview-import.ts";
import { keepErrors } from "./keep-progress.ts";

type Rows = readonly ReadRow[];
/** What rows say is picked, by their numbers. */
type Picks = ReadonlyMap<number, ComboPick[]>;

/** What the rows of a document say is picked of their combos; refuses what cannot be. */
export async function picksOfRows(ctx: Context, rows: Rows, references: References): Promise<Picks> {
  const said = rows.flatMap(({ row, values: { picks, product } }) => {
    const productId = references.get<"products">("product", product);
    return picks === undefined || !productId ? [] : [{ row, text: String(picks), productId, product: String(product) }];
  });
  const choices = await choicesOfCombos(
    ctx,
    said.map(({ productId }) => productId),
  );
  return new Map(
    said.map(({ row, text, productId, product }) => {
      const { picks, unknown } = picksNamed(text, choices.get(productId) ?? []);
      if (unknown.length > 0)
        throw new Refusal("invalid", "import.no_pick", { path: "picks", pick: unknown.join("; "), product });
      return [row, picks];
    }),
  );
}

/** Tells of each combo of which the rows do not say everything what is in it now. */
export async function tellFirstPicks(ctx: Context, saleId: Id<"sales">, rows: Rows, picks: Picks): Promise<void> {
  if (!ctx.importId) return;
  const lines = await own(ctx, "saleLines")
    .select("shares")
    .where("saleId", "=", saleId)
    .where("kind", "=", "product")
    .orderBy("position")
    .execute();
  const told = rows.flatMap(({ row }, at) => {
    const shares = sharesOn(lines[at] ?? {});
    if (shares.length <= (picks.get(row)?.length ?? 0)) return [];
    const value = shares.map(({ name }) => name).join("; ");
    return [spoken({ row, column: null, value, code: "import.first_picks" }, ctx.workspace.language)];
  });
  if (told.length > 0) await keepErrors(ctx, ctx.importId, told);
}
