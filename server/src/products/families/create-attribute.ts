import type { CreateAttribute } from "@trato/domain/products/families/family-inputs.ts";
import type { Attribute } from "@trato/domain/products/families/family-records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn } from "../../platform/rows.ts";
import { getAttribute, refuseWrongAttribute, valuesWithIds } from "./attributes.ts";

/** Something by which products differ, with all that it may be. */
export async function createAttribute(ctx: Context, input: CreateAttribute): Promise<Attribute> {
  authorize(ctx, "product.edit");
  const { name, shownAs } = input;
  const id = input.id ?? ctx.newId<"product_attributes">();
  const values = valuesWithIds(ctx, input.values);
  await refuseWrongAttribute(ctx, { id, name, values });
  const row = { id, name, shownAs, attributeValues: JSON.stringify(values), createdAt: ctx.now };
  await insertOwn(ctx, "productAttributes", row).execute();
  tellOthers(ctx, "setting", id, 1);
  const after = { name, shownAs, values, version: 1 };
  await recordInDiary(ctx, "attribute.created", { kind: "setting", id }, { after });
  return getAttribute(ctx, id);
}
