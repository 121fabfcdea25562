import { Refusal } from "@trato/domain/errors.ts";
import type { EditAttribute, OneAttribute } from "@trato/domain/products/families/family-inputs.ts";
import type { Attribute } from "@trato/domain/products/families/family-records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, writeRow } from "../../platform/rows.ts";
import { listAttributes, lockAttribute, refuseWrongAttribute, valuesWithIds } from "./attributes.ts";
import { familiesWith, type FamilyRow } from "./families.ts";
import { followFamily } from "./follow-family.ts";

/** Changes what products differ by; a value that a family offers stays, and its variants follow its new name. */
export async function editAttribute(
  ctx: Context,
  { attributeId, version, ...fields }: EditAttribute,
): Promise<Attribute> {
  const before = await lockAttribute(ctx, attributeId);
  authorize(ctx, "product.edit");
  const { values, ...rest } = fields;
  const edit = { ...rest, ...(values && { values: valuesWithIds(ctx, values) }) };
  const subject = { kind: "setting" as const, id: attributeId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return before;
  const after = { ...before, ...changes, version: before.version + 1 };
  await refuseWrongAttribute(ctx, after);
  const families = await familiesWith(ctx, attributeId);
  refuseUsedValues(families, after);

  const { items: were } = await listAttributes(ctx);
  await writeAttribute(ctx, before, changes);
  tellOthers(ctx, "setting", attributeId, after.version);
  await recordInDiary(ctx, "attribute.edited", subject, { before, after: { ...changes, version: after.version } });
  const attributes = were.map((each) => (each.id === attributeId ? after : each));
  for (const family of families) await followFamily(ctx, { family, attributes: were }, { family, attributes });
  return after;
}

/** An attribute that no family has goes. */
export async function deleteAttribute(ctx: Context, { attributeId }: OneAttribute): Promise<Attribute> {
  const before = await lockAttribute(ctx, attributeId);
  authorize(ctx, "product.edit");
  const [family] = await familiesWith(ctx, attributeId);
  if (family) throw new Refusal("conflict", "attribute.in_use", { family: family.name });
  await deleteOwn(ctx, "productAttributes").where("id", "=", attributeId).execute();
  tellOthers(ctx, "setting", attributeId, before.version + 1);
  await recordInDiary(ctx, "attribute.deleted", { kind: "setting", id: attributeId }, { before });
  return before;
}

function refuseUsedValues(families: readonly FamilyRow[], { id, values }: Attribute): void {
  const kept = new Set<string>(values.map((value) => value.id));
  const isLeft = ({ attributes }: FamilyRow) =>
    attributes.some((each) => each.attributeId === id && each.values.some(({ valueId }) => !kept.has(valueId)));
  const family = families.find(isLeft);
  if (family) throw new Refusal("conflict", "attribute.in_use", { path: "values", family: family.name });
}

type Changes = Partial<Pick<Attribute, "name" | "shownAs" | "values">>;

function writeAttribute(ctx: Context, before: Attribute, { values, ...changes }: Changes): Promise<void> {
  const columns = { ...changes, ...(values && { attributeValues: JSON.stringify(values) }) };
  return writeRow(ctx, "productAttributes", before, columns);
}
