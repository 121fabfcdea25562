import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { readBankFile } from "@trato/domain/products/currencies/bank-file.ts";
import type { BringRates, OneBatch } from "@trato/domain/products/currencies/rate-inputs.ts";
import type { BroughtRates, ExchangeRate } from "@trato/domain/products/currencies/rate-records.ts";
import { ratesOfBank } from "@trato/domain/products/currencies/rates-of-bank.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn } from "../../platform/rows.ts";

/** The rates of a file of the European Central Bank, where there are none of their day yet: what somebody said himself stays. */
export async function bringRates(ctx: Context, { content }: BringRates): Promise<BroughtRates> {
  authorize(ctx, "exchangeRate.edit");
  return keepRates(ctx, content, "file");
}

/** Rates that came together were a mistake: those that nobody changed since are taken away. */
export async function takeRatesBack(ctx: Context, { batchId }: OneBatch): Promise<{ deleted: number }> {
  authorize(ctx, "exchangeRate.edit");
  const { numDeletedRows } = await deleteOwn(ctx, "exchangeRates")
    .where("batchId", "=", batchId)
    .where("source", "<>", "hand")
    .executeTakeFirstOrThrow();
  const deleted = Number(numDeletedRows);
  if (deleted === 0) nothingToRecord(ctx);
  else {
    tellOthers(ctx, "setting", batchId, 2);
    await recordInDiary(ctx, "exchange_rates.taken_back", { kind: "setting", id: batchId }, { before: { deleted } });
  }
  return { deleted };
}

/** The same of what was given or what an address answered. Refuses what `readBankFile` and `ratesOfBank` refuse. */
export async function keepRates(
  ctx: Context,
  content: string,
  source: Exclude<ExchangeRate["source"], "hand">,
): Promise<BroughtRates> {
  const rates = ratesOfBank(readBankFile(content), ctx.workspace.currency);
  const batchId = ctx.newId<"rate_batches">();
  const rows = rates.map((rate) => ({ ...rate, id: ctx.newId<"exchange_rates">() }));
  const { numAffectedRows = 0n } = await sql`
    insert into exchange_rates (workspace_id, id, currency, day, rate, is_inverse, source, batch_id)
    select ${ctx.workspace.id}::uuid, r.id, r.currency, r.day, r.rate, r."isInverse", ${source}, ${batchId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, currency text, day date, rate numeric, "isInverse" boolean)
    order by r.currency, r.day -- so that two who bring the same wait for each other, and never each for the other
    on conflict do nothing`.execute(ctx.db);
  const added = Number(numAffectedRows);
  const days = rates.map(({ day }) => day).toSorted();
  const [firstDay, lastDay] = [days[0] ?? ctx.today, days.at(-1) ?? ctx.today];
  const brought = { added, kept: rates.length - added, firstDay, lastDay, currencies: currenciesOf(rates) };
  if (added === 0) nothingToRecord(ctx);
  else await tellBrought(ctx, batchId, { ...brought, source });
  return { batchId, ...brought };
}

const currenciesOf = (rates: readonly { currency: string }[]): number =>
  new Set(rates.map(({ currency }) => currency)).size;

async function tellBrought(ctx: Context, id: Id<"rate_batches">, after: Record<string, unknown>): Promise<void> {
  tellOthers(ctx, "setting", id, 1);
  await recordInDiary(ctx, "exchange_rates.brought", { kind: "setting", id }, { after });
}
