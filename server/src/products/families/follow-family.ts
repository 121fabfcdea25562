import { followed } from "@trato/domain/products/families/variants.ts";
import type { Attribute } from "@trato/domain/products/families/family-records.ts";
import type { Context } from "../../platform/context.ts";
import { changeRow } from "../../platform/rows.ts";
import { factsOf, type FamilyRow, variantsOf } from "./families.ts";

type State = { family: FamilyRow; attributes: readonly Attribute[] };

/** The variants of a family that changed, or of which a value is called otherwise now, get its names and prices, unless theirs were typed. */
export async function followFamily(ctx: Context, before: State, after: State): Promise<void> {
  const [was, is] = [before, after].map(({ family, attributes }) => factsOf(family, attributes));
  if (!was || !is) return;
  for (const variant of await variantsOf(ctx, after.family.id)) {
    const changes = followed(was, is, variant);
    if (Object.keys(changes).length > 0)
      await changeRow(ctx, "products", variant, { event: "product.edited", changes });
  }
}
