import { Refusal, refuseIf, obstacle } from "@trato/domain/errors.ts";
import { plainForm } from "@trato/domain/sales/signature/plain-form.ts";
import type { SignatureRecord } from "@trato/domain/sales/signature/signature-record.ts";
import type { SaleSignatures } from "@trato/domain/sales/signature/signature-records.ts";
import type { CountersignSale } from "@trato/domain/sales/signature/signing-settings.ts";
import { obstacleToCountersign } from "@trato/domain/sales/lifecycle.ts";
import type { VersionContent } from "@trato/domain/sales/versions/version-content.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, insertOwn, lockRow, own } from "../../platform/rows.ts";
import { tellOfSale } from "../store.ts";
import { hashOf } from "../versions/hash-of.ts";
import { signaturesShown } from "./get-portal-signing.ts";
import { listSaleSignatures } from "./list-sale-signatures.ts";
import { consentTo } from "./sign-offer.ts";
import { readKept } from "./signing-settings.ts";

/** Somebody signs for the company what the customer has signed, where the company wants that. */
export async function countersignSale(ctx: Context, { saleId, signatureId }: CountersignSale): Promise<SaleSignatures> {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.confirm");
  const { countersigns } = await readKept(ctx);
  if (!countersigns) throw new Refusal("conflict", "signature.way_closed");
  refuseIf(obstacleToCountersign(sale));
  const shown = await signaturesShown(ctx, saleId);
  found(await own(ctx, "saleSignatures").select("id").where("id", "=", signatureId).executeTakeFirst());
  const theirs = shown.some(({ id, party, said }) => id === signatureId && party === "customer" && said);
  refuseIf(theirs ? null : obstacle("conflict", "signature.none"));
  refuseIf(shown.some(({ party }) => party === "seller") ? obstacle("conflict", "signature.countersigned") : null);

  await keepCountersignature(ctx, { saleId, signatureId });
  tellOfSale(ctx, sale, 0);
  await recordInDiary(ctx, "sale.countersigned", { kind: "sale", id: saleId });
  return listSaleSignatures(ctx, { saleId });
}

async function keepCountersignature(ctx: Context, { saleId, signatureId }: CountersignSale): Promise<void> {
  const of = found(
    await own(ctx, "saleSignatures")
      .select(["record", "content", "number"])
      .where("id", "=", signatureId)
      .executeTakeFirst(),
  );
  const theirs = JSON.parse(of.record ?? "{}") as SignatureRecord; // written by signOffer, and not forgotten
  const accepted = JSON.parse(of.content ?? "{}") as VersionContent; // as above
  const record: SignatureRecord = {
    form: 1,
    party: "seller",
    document: theirs.document,
    version: theirs.version,
    content: theirs.content,
    name: ctx.actor.name,
    way: "typed",
    picture: null,
    email: null,
    signedAt: ctx.now,
    address: null,
    userAgent: null,
    shown: { language: accepted.language, text: consentTo(ctx, accepted, of.number, "counterConsent") },
  };
  const form = plainForm(record);
  const id = ctx.newId<"sale_signatures">();
  const { memberId } = ctx.actor;
  const row = { party: record.party, record: form, sha256: hashOf(form), signedAt: ctx.now, memberId };
  await insertOwn(ctx, "saleSignatures", { id, saleId, number: of.number, content: of.content, ...row }).execute();
  await enqueueJob(ctx, "sign_document", { signatureId: id });
}
