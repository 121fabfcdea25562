import { sql } from "kysely";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { EditFamily } from "@trato/domain/products/families/family-inputs.ts";
import type { Attribute, Family } from "@trato/domain/products/families/family-records.ts";
import { obstacleToChoose, obstacleToFamily } from "@trato/domain/products/families/variants.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { updateOwn, writeRow } from "../../platform/rows.ts";
import { listAttributes } from "./attributes.ts";
import { factsOf, type FamilyRow, getFamily, lockFamily, valuesByAttribute, variantsOf } from "./families.ts";
import { followFamily } from "./follow-family.ts";

/** Changes what one may choose of a family and what that costs; its variants follow where nothing was typed by hand. */
export async function editFamily(
  ctx: Context,
  { familyId, version, addedValueIds = [], ...edit }: EditFamily,
): Promise<Family> {
  const before = await lockFamily(ctx, familyId);
  authorize(ctx, "product.edit");
  const subject = { kind: "setting" as const, id: familyId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return getFamily(ctx, { familyId });
  const after = { ...before, ...changes, version: before.version + 1 };
  const { items: attributes } = await listAttributes(ctx);
  const added = addedTo(before, after).flatMap(({ values }) =>
    addedValueIds.filter((id) => values.some(({ valueId }) => valueId === id)),
  );
  await refuseWrongFamily(ctx, { before, after, known: attributes, added });

  await writeFamily(ctx, before, changes);
  await giveValues(ctx, familyId, added);
  tellOthers(ctx, "setting", familyId, after.version);
  await recordInDiary(ctx, "family.edited", subject, { before, after: { ...changes, version: after.version } });
  await followFamily(ctx, { family: before, attributes }, { family: after, attributes });
  return getFamily(ctx, { familyId });
}

function writeFamily(ctx: Context, before: FamilyRow, { attributes, exclusions, ...columns }: Partial<FamilyRow>) {
  return writeRow(ctx, "productFamilies", before, {
    ...columns,
    ...(attributes && { attributes: JSON.stringify(attributes) }),
    ...(exclusions && { exclusions: JSON.stringify(exclusions) }),
  });
}

/** The attributes that come behind those that the family had. */
const addedTo = (before: FamilyRow, after: FamilyRow) => after.attributes.slice(before.attributes.length);

/** What the variants that there are have of the attributes that come besides, in their order. */
async function giveValues(ctx: Context, familyId: FamilyRow["id"], added: readonly ValueId[]): Promise<void> {
  if (added.length === 0) return;
  await updateOwn(ctx, "productVariants")
    .set({ valueIds: sql`value_ids || ${added}::uuid[]` })
    .where("familyId", "=", familyId)
    .execute();
}

type ValueId = NonNullable<EditFamily["addedValueIds"]>[number];
type Checked = { before: FamilyRow; after: FamilyRow; known: readonly Attribute[]; added: readonly ValueId[] };

async function refuseWrongFamily(ctx: Context, { before, after, known, added }: Checked): Promise<void> {
  if (before.attributes.some(({ attributeId }, place) => after.attributes[place]?.attributeId !== attributeId))
    throw new Refusal("conflict", "family.attributes_fixed", { path: "attributes" });
  const facts = factsOf(after, known);
  refuseIf(obstacleToFamily(facts, valuesByAttribute(known)));
  const more = { ...facts, attributes: facts.attributes.slice(before.attributes.length), exclusions: [] };
  if (more.attributes.length > 0) refuseIf(obstacleToChoose(more, added, "addedValueIds"));
  const variants = await variantsOf(ctx, after.id);
  const left = variants.find(
    (each) => each.archivedAt === null && obstacleToChoose(facts, [...each.valueIds, ...added]),
  );
  if (left) throw new Refusal("conflict", "family.variant_left", { product: left.name });
}
