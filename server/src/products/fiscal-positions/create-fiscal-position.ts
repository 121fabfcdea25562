import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { CreateFiscalPosition } from "@trato/domain/products/fiscal-positions/position-inputs.ts";
import type { FiscalPosition } from "@trato/domain/products/fiscal-positions/position-records.ts";
import { obstacleToPosition, type PositionFacts } from "@trato/domain/products/fiscal-positions/position-rules.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { getFiscalPosition } from "./list-fiscal-positions.ts";

/** A new position of tax law: for whom it holds, and what it makes of taxes. */
export async function createFiscalPosition(ctx: Context, input: CreateFiscalPosition): Promise<FiscalPosition> {
  authorize(ctx, "tax.edit");
  const id = input.id ?? ctx.newId<"fiscal_positions">();
  const { name, country = null, isInUnion = false, mappings = [], zipRanges = [] } = input;
  await refuseWrongPosition(ctx, { id, name, country, isInUnion, mappings });

  const fields = { ...input, id, country, isInUnion };
  await insertOwn(ctx, "fiscalPositions", {
    ...fields,
    zipRanges: JSON.stringify(zipRanges),
    mappings: JSON.stringify(mappings),
    createdAt: ctx.now,
  }).execute();
  tellOthers(ctx, "setting", id, 1);
  const after = { ...fields, zipRanges, mappings, version: 1 };
  await recordInDiary(ctx, "fiscal_position.created", { kind: "setting", id }, { after });
  return getFiscalPosition(ctx, id);
}

/** Refuses a name that is taken, and what no position may be. */
export async function refuseWrongPosition(
  ctx: Context,
  position: PositionFacts & { id: FiscalPosition["id"]; name: string },
): Promise<void> {
  const [taxes, called] = await Promise.all([
    own(ctx, "taxes").select(["id", "use"]).execute(),
    own(ctx, "fiscalPositions")
      .select("id")
      .where("name", "=", position.name)
      .where("id", "<>", position.id)
      .executeTakeFirst(),
  ]);
  if (called) throw new Refusal("conflict", "fiscal_position.name_taken", { path: "name", name: position.name });
  refuseIf(obstacleToPosition(position, new Map(taxes.map(({ id, use }) => [id, use]))));
}
