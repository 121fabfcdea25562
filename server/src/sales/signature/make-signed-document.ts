import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Id } from "@trato/domain/ids.ts";
import { type Evidence, evidenceForm, evidenceText } from "@trato/domain/sales/signature/evidence.ts";
import type { SignatureRecord } from "@trato/domain/sales/signature/signature-record.ts";
import type { VersionContent } from "@trato/domain/sales/versions/version-content.ts";
import { keepDocument } from "../../documents/kept/keep-document.ts";
import { getCompany } from "../../identity/company/workspace-settings.ts";
import { keepArrived } from "../../platform/contents/contents-place.ts";
import { holdContent } from "../../platform/contents/hold-content.ts";
import { receiving } from "../../platform/contents/receive.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import { type Print, typeset } from "../../platform/print/typeset.ts";
import { found, insertOwn, own } from "../../platform/rows.ts";
import { printSale } from "../print/print-sale.ts";
import { printSignature, type SignedOffer } from "./print-signature.ts";
import { signBytes } from "./sign-bytes.ts";
import { type KeptKey, signingKeyOf } from "./signing-key.ts";
import { signPdf } from "./sign-pdf.ts";

type InTransaction = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
type SignatureId = Id<"sale_signatures">;

/**
 * The job: makes of a signature the signed PDF and the evidence, once. The version's PDF stands in it byte for byte, with a page about the
 * signature after it. Nothing is locked while they are made.
 */
export async function makeSignedDocument(run: InTransaction, signatureId: SignatureId): Promise<void> {
  const given = await run((ctx) => readSigned(ctx, signatureId));
  if (!given) return;
  const { offer, key, page, document, name, at } = given;
  const pdf = "documentId" in document ? await keepDocument(run, document.documentId) : await typeset(document);
  const { record } = offer;
  const about = { page: await typeset(page), name: record.name, reason: record.shown.text, at };
  const signed = await signPdf(pdf, about, (data) => signBytes(key, data, at));
  const evidence = await evidenceOf(given, signed);
  const { place, workspaceId } = given;
  const receipt = { folder: place.folder, claimed: "application/pdf", most: Infinity, expected: signed.length };
  await receiving(Readable.from([signed]), receipt, async (arrived) => {
    await keepArrived(place, workspaceId, arrived);
    await run(async (ctx) => {
      await holdContent(ctx, arrived.sha256);
      const { sha256, bytes } = arrived;
      const made = { signatureId, name, sha256, bytes, evidence, fingerprint: key.fingerprint, madeAt: ctx.now };
      const row = insertOwn(ctx, "signedDocuments", made);
      await row.onConflict((twice) => twice.doNothing()).execute();
      tellOthers(ctx, "sale", given.saleId, 0);
    });
  });
}

type Given = {
  offer: SignedOffer;
  key: KeptKey;
  page: Print;
  document: { documentId: Id<"kept_documents"> } | Print;
  name: string;
  at: Date;
  saleId: Id<"sales">;
  company: Evidence["company"];
  place: Context["site"]["contents"];
  workspaceId: Id<"workspaces">;
};

/** What it is made from; null where it is made already, or forgotten. */
async function readSigned(ctx: Context, signatureId: SignatureId): Promise<Given | null> {
  const made = own(ctx, "signedDocuments").select("signatureId").where("signatureId", "=", signatureId);
  const row = found(
    await own(ctx, "saleSignatures as s")
      .leftJoin("saleVersions as v", (join) =>
        join
          .onRef("v.workspaceId", "=", "s.workspaceId")
          .onRef("v.saleId", "=", "s.saleId")
          .onRef("v.number", "=", "s.number"),
      )
      .select(["s.saleId", "s.record", "s.content", "s.sha256", "s.signedAt", "v.documentId", "v.content as offered"])
      .where("s.id", "=", signatureId)
      .executeTakeFirst(),
  );
  if (row.record === null || row.content === null || (await made.executeTakeFirst())) return null;
  const offer = {
    record: JSON.parse(row.record) as SignatureRecord, // written by signOffer
    sha256: row.sha256,
    offered: row.offered === null ? null : (JSON.parse(row.offered) as VersionContent), // written by freezeVersion
    accepted: JSON.parse(row.content) as VersionContent, // written by signOffer
  };
  const { name, legalName, vat } = await getCompany(ctx);
  return {
    offer,
    key: await signingKeyOf(ctx),
    page: await printSignature(ctx, offer),
    document: row.documentId ? { documentId: row.documentId } : await printSale(ctx, row.saleId),
    name: `${offer.accepted.number}-${offer.record.signedAt.slice(0, 10)}.pdf`,
    at: new Date(row.signedAt),
    saleId: row.saleId,
    company: { name, legalName, vat },
    place: ctx.site.contents,
    workspaceId: ctx.workspace.id,
  };
}

async function evidenceOf({ offer, key, company, at }: Given, pdf: Buffer): Promise<string> {
  const evidence: Evidence = {
    form: 1,
    company,
    offered: offer.offered,
    accepted: offer.accepted,
    signatures: [offer.record],
    pdf: { sha256: createHash("sha256").update(pdf).digest("hex"), bytes: pdf.length },
    madeAt: offer.record.signedAt,
  };
  const signature = await signBytes(key, Buffer.from(evidenceForm(evidence)), at);
  return evidenceText({ evidence, signature: signature.toString("base64") });
}
