import type { EditExchangeRate, OneExchangeRate } from "@trato/domain/products/currencies/rate-inputs.ts";
import type { ExchangeRate } from "@trato/domain/products/currencies/rate-records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeRow, deleteOwn, found } from "../../platform/rows.ts";
import { refuseTakenDay } from "./create-exchange-rate.ts";
import { getExchangeRate, selectExchangeRates } from "./list-exchange-rates.ts";

/** Changes a rate, which from then on is somebody's own; documents that were converted by it keep theirs. */
export async function editExchangeRate(
  ctx: Context,
  { exchangeRateId, version, ...asked }: EditExchangeRate,
): Promise<ExchangeRate> {
  const before = await lockExchangeRate(ctx, exchangeRateId);
  authorize(ctx, "exchangeRate.edit");
  const subject = { kind: "setting" as const, id: exchangeRateId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: asked, version });
  if (!changes) return before;
  await refuseTakenDay(ctx, { ...before, ...changes });

  const written = { ...changes, source: "hand" as const };
  await changeRow(ctx, "exchangeRates", before, { event: "exchange_rate.edited", changes: written });
  return getExchangeRate(ctx, exchangeRateId);
}

/** The rate holds no more: from its day on it is the one before. */
export async function deleteExchangeRate(ctx: Context, { exchangeRateId: id }: OneExchangeRate): Promise<ExchangeRate> {
  const before = await lockExchangeRate(ctx, id);
  authorize(ctx, "exchangeRate.edit");
  await deleteOwn(ctx, "exchangeRates").where("id", "=", id).execute();
  tellOthers(ctx, "setting", id, before.version + 1);
  await recordInDiary(ctx, "exchange_rate.deleted", { kind: "setting", id }, { before });
  return before;
}

async function lockExchangeRate(ctx: Context, id: ExchangeRate["id"]): Promise<ExchangeRate> {
  return found(await selectExchangeRates(ctx).where("id", "=", id).forUpdate().executeTakeFirst());
}
