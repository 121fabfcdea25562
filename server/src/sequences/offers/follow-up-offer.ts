import { Refusal } from "@trato/domain/errors.ts";
import { beginsOn, begunFor } from "@trato/domain/sequences/begins.ts";
import { whyOver } from "@trato/domain/sequences/followed-sale.ts";
import type { EnrolSale, OneOfferInSequences, SkipSequence } from "@trato/domain/sequences/inputs.ts";
import type { OfferFollowUp } from "@trato/domain/sequences/records.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, found, insertOwn, lockRow, own } from "../../platform/rows.ts";
import { type SaleRecord, tellOfSale } from "../../sales/store.ts";
import { beginWith } from "../enrol-opportunity.ts";
import { anOffer } from "../followed.ts";
import { enrolmentsOfRecord } from "../list-enrolments.ts";
import { enrolmentsOf } from "../store.ts";
import { readRules } from "./begin-with-offers.ts";
import { followedOffer, openingsOf } from "./read-offer.ts";

/** How an offer is followed up: what comes next and when, what begins by itself later, and what was. */
export async function getOfferFollowUp(ctx: Context, { saleId }: OneOfferInSequences): Promise<OfferFollowUp> {
  const sale = found(await own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirst());
  const list = await enrolmentsOfRecord(ctx, anOffer(saleId));
  const { times: openings, lastAt: openedAt } = await openingsOf(ctx, sale);
  const isOpen = whyOver(sale) === null;
  return { ...list, ahead: isOpen ? await aheadOf(ctx, sale) : [], openings, openedAt, isOpen };
}

/** What may still begin by itself. */
async function aheadOf(ctx: Context, sale: SaleRecord): Promise<OfferFollowUp["ahead"]> {
  const offer = await followedOffer(ctx, sale);
  if (!offer) return [];
  const [rules, begun, skips, names] = await Promise.all([
    readRules(ctx),
    enrolmentsOf(ctx, anOffer(sale.id)).select(["sequenceId", "begunFor"]).execute(),
    own(ctx, "sequenceSkips").select("sequenceId").where("saleId", "=", sale.id).execute(),
    own(ctx, "sequences").select(["id", "name"]).where("subject", "=", "sale").execute(),
  ]);
  return rules.flatMap(({ id, begins }) => {
    const on = beginsOn(begins, offer);
    const isToCome = begins.when === "opened" ? on === null : on !== null && on >= ctx.today && begins.when !== "sent";
    const key = begunFor(begins, offer);
    if (!isToCome || begun.some((each) => each.sequenceId === id && each.begunFor === key)) return [];
    const name = names.find((each) => each.id === id)?.name ?? "";
    const isSkipped = skips.some(({ sequenceId }) => sequenceId === id);
    return [{ sequence: { id, name }, begins, on, isSkipped }];
  });
}

/** An offer that its customer has is followed up by a sequence from now on, step by step, until it is answered. */
export async function enrolSale(ctx: Context, { saleId, ...begun }: EnrolSale): Promise<OfferFollowUp> {
  authorize(ctx, "sale.send");
  const sale = await lockRow(ctx, "sales", saleId);
  if (whyOver(sale) !== null) throw new Refusal("conflict", "sequence.not_sent", {});
  await beginWith(ctx, anOffer(saleId), begun);
  return getOfferFollowUp(ctx, { saleId });
}

/** A sequence does not begin by itself with an offer, or does so after all. */
export async function skipSequence(
  ctx: Context,
  { saleId, sequenceId, isSkipped }: SkipSequence,
): Promise<OfferFollowUp> {
  authorize(ctx, "sale.send");
  const sale = await lockRow(ctx, "sales", saleId);
  const its = own(ctx, "sequences").select("name").where("id", "=", sequenceId);
  const { name } = found(await its.executeTakeFirst());
  const known = await own(ctx, "sequenceSkips")
    .select("sequenceId")
    .where("saleId", "=", saleId)
    .where("sequenceId", "=", sequenceId)
    .executeTakeFirst();
  if (Boolean(known) === isSkipped) {
    nothingToRecord(ctx);
    return getOfferFollowUp(ctx, { saleId });
  }
  if (isSkipped) await insertOwn(ctx, "sequenceSkips", { saleId, sequenceId }).execute();
  else
    await deleteOwn(ctx, "sequenceSkips").where("saleId", "=", saleId).where("sequenceId", "=", sequenceId).execute();
  tellOfSale(ctx, sale, 0);
  tellOthers(ctx, "timeline", saleId, 0);
  const event = isSkipped ? "sequence.skipped" : "sequence.not_skipped";
  await recordInDiary(ctx, event, { kind: "sale", id: saleId }, { after: { sequence: name } });
  return getOfferFollowUp(ctx, { saleId });
}
