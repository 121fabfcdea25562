import { Refusal } from "@trato/domain/errors.ts";
import { isProviderAddress } from "@trato/domain/identity/single-sign-on.ts";
import type { EditRateSource } from "@trato/domain/products/currencies/rate-inputs.ts";
import type { RateSource } from "@trato/domain/products/currencies/rate-records.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { saysInside } from "../../platform/http/guarded.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, own, updateOwn } from "../../platform/rows.ts";

/** Why no rates came: a refusal's code with its details. */
export type RateProblem = { code: string; details: Record<string, unknown> };

const unset = { address: null, askedAt: null, answeredAt: null, problem: null, version: 1 };

/** Where exchange rates are asked for once a day, and how that went last. */
export async function getRateSource(ctx: Context): Promise<RateSource> {
  const { problem, ...source } = await readSource(ctx);
  return { ...source, problem: problem && speak(refusalWords, problem.code, ctx.language, problem.details) };
}

/** The same as it is kept. */
export async function readSource(ctx: Context) {
  const { problem, ...source } = (await selectSource(ctx).executeTakeFirst()) ?? unset;
  return { ...source, problem: problem as RateProblem | null }; // as keepAnswer wrote it
}

/** Where exchange rates are asked for from now on, or that they are asked for nowhere. */
export async function editRateSource(ctx: Context, { version, address }: EditRateSource): Promise<RateSource> {
  authorize(ctx, "exchangeRate.edit"); // before there is a row that could be locked
  await insertOwn(ctx, "rateSources", {})
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const before = await selectSource(ctx).forUpdate().executeTakeFirstOrThrow();
  refuseStale(before, version);
  if (address !== null) refuseAddress(ctx, address);
  if (address === before.address) {
    nothingToRecord(ctx);
    return getRateSource(ctx);
  }

  const changes = { address, askedAt: null, answeredAt: null, problem: null, version: before.version + 1 };
  await updateOwn(ctx, "rateSources").set(changes).execute();
  tellOthers(ctx, "setting", ctx.workspace.id, changes.version);
  const told = { before: { address: before.address }, after: { address } };
  await recordInDiary(ctx, "rate_source.edited", { kind: "setting", id: ctx.workspace.id }, told);
  return getRateSource(ctx);
}

/** Encrypted, and on the internet, unless whoever runs Trato lets it ask in the own network. What a name stands for is looked at when it is asked. */
function refuseAddress({ site }: Context, address: string): void {
  const isInside = URL.canParse(address) && saysInside(new URL(address));
  if (isInside && !site.areOwnRatesGood) throw new Refusal("invalid", "rates_address.inside", { path: "address" });
  if (!isProviderAddress(address)) throw new Refusal("invalid", "rates_address.invalid", { path: "address" });
}

function selectSource(ctx: Context) {
  return own(ctx, "rateSources").select(["address", "askedAt", "answeredAt", "problem", "version"]);
}
