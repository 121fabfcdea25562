import { canonical, one } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { UnitOfMeasure } from "@trato/domain/products/records.ts";
import type { CreateUnit } from "@trato/domain/products/unit-inputs.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn, own } from "../platform/rows.ts";
import { getUnit } from "./list-units.ts";

/** A unit or packaging of the company's own, called the same in every language. */
export async function createUnit(ctx: Context, input: CreateUnit): Promise<UnitOfMeasure> {
  authorize(ctx, "product.edit");
  const { dimension } = await referenceOf(ctx, input.referenceId);
  await refuseTakenName(ctx, input.name, null);
  const id = input.id ?? ctx.newId<"units">();
  const { name, relation, one: single = "", many = "" } = input;
  const measure = { dimension, relation, ratio: canonical(input.ratio), rounding: canonical(input.rounding ?? one) };
  const said = { nameEn: name, nameEs: name, oneEn: single, oneEs: single, manyEn: many, manyEs: many };
  await insertOwn(ctx, "units", { id, ...measure, ...said }).execute();
  tellOthers(ctx, "setting", id, 1);
  await recordInDiary(ctx, "unit.created", { kind: "setting", id }, { after: { name, ...measure, version: 1 } });
  return getUnit(ctx, id);
}

async function referenceOf(ctx: Context, id: Id<"units">) {
  const units = own(ctx, "units").select("dimension").where("id", "=", id).where("relation", "=", "reference");
  const reference = await units.executeTakeFirst();
  if (!reference) throw new Refusal("invalid", "reference.unknown", { path: "referenceId" });
  return reference;
}

/** Two units of one name could not be told apart on a document. */
export async function refuseTakenName(ctx: Context, name: string, except: Id<"units"> | null): Promise<void> {
  const column = ctx.language === "es" ? "nameEs" : "nameEn";
  const taken = await own(ctx, "units")
    .select("id")
    .where(column, "=", name)
    .$if(except !== null, (query) => query.where("id", "<>", except))
    .executeTakeFirst();
  if (taken) throw new Refusal("conflict", "unit.name_taken", { path: "name", name });
}
