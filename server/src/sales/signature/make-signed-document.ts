import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type Evidence, evidenceForm, evidenceText } from "@trato/domain/sales/signature/evidence.ts";
import type { SignatureRecord } from "@trato/domain/sales/signature/signature-record.ts";
import type { VersionContent } from "@trato/domain/sales/versions/version-content.ts";
import { keepDocument } from "../../documents/kept/keep-document.ts";
import { getCompany } from "../../identity/company/workspace-settings.ts";
import { storedIn } from "../../identity/company/read-logo.ts";
import { readStored, type Stored } from "../../platform/contents/read-stored.ts";
import { keepArrived } from "../../platform/contents/contents-place.ts";
import { holdContent } from "../../platform/contents/hold-content.ts";
import { receiving } from "../../platform/contents/receive.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import { type Print, typeset } from "../../platform/print/typeset.ts";
import { found, insertOwn, own } from "../../platform/rows.ts";
import { printSale } from "../print/print-sale.ts";
import { printSignature, type SignedOffer } from "./print-signature.ts";
import { signBytes, type Stamping } from "./sign-bytes.ts";
import { type KeptKey, signingKeyOf } from "./signing-key.ts";
import { signPdf } from "./sign-pdf.ts";
import { readKept } from "./signing-settings.ts";
import { timeStamp } from "./time-stamp.ts";

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
  const pdf = await bytesOf(run, document);
  const { record } = offer;
  const about = { page: await typeset(page), name: record.name, reason: record.shown.text, at };
  let stampedAt: Moment | null = null;
  const stamping =
    given.stamp &&
    (async (signature: Buffer) => {
      const token = await stampOrNone(given, signature);
      if (token) stampedAt = new Date().toISOString() as Moment; // an ISO moment by construction
      return token;
    });
  const signed = await signPdf(pdf, about, (data) => signBytes(key, data, at, stamping));
  const evidence = await evidenceOf(given, signed, stamping);
  const { place, workspaceId } = given;
  const receipt = { folder: place.folder, claimed: "application/pdf", most: Infinity, expected: signed.length };
  await receiving(Readable.from([signed]), receipt, async (arrived) => {
    await keepArrived(place, workspaceId, arrived);
    await run(async (ctx) => {
      if (!(await isStillSaid(ctx, signatureId))) return; // forgotten while it was made
      await holdContent(ctx, arrived.sha256);
      const { sha256, bytes } = arrived;
      const made = { signatureId, name, sha256, bytes, evidence, stampedAt, madeAt: ctx.now };
      const row = insertOwn(ctx, "signedDocuments", { ...made, fingerprint: key.fingerprint });
      await row.onConflict((twice) => twice.doNothing()).execute();
      tellOthers(ctx, "sale", given.saleId, 0);
    });
  });
}

/** Whether nobody has wanted it forgotten; whoever wants so now waits until it is written. */
async function isStillSaid(ctx: Context, signatureId: SignatureId): Promise<boolean> {
  const said = own(ctx, "saleSignatures").select("id").where("id", "=", signatureId).where("record", "is not", null);
  return (await said.forShare().executeTakeFirst()) !== undefined;
}

/** Where what is signed begins: the version's PDF, what was signed before, or else the document as it is printed now. */
type Beginning = { documentId: Id<"kept_documents"> } | { signed: Stored } | Print;

async function bytesOf(run: InTransaction, begins: Beginning): Promise<Buffer> {
  if ("documentId" in begins) return keepDocument(run, begins.documentId);
  if (!("signed" in begins)) return typeset(begins);
  const bytes = await readStored(begins.signed);
  if (!bytes) throw new Error("what was signed before is not there");
  return bytes;
}

/** Where the authority does not answer, even when it is asked again, it is sealed without: whoever signed does not wait for it. */
async function stampOrNone({ stamp }: Given, signature: Buffer): Promise<Buffer | null> {
  if (!stamp) return null;
  const ask = () => timeStamp(stamp.url, signature, stamp);
  return ask().catch(() => ask().catch(() => null));
}

type Given = {
  offer: SignedOffer;
  key: KeptKey;
  page: Print;
  document: Beginning;
  /** Those before it, of the same. */
  earlier: SignatureRecord[];
  stamp: { url: string; isOwnNetworkGood: boolean } | null;
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
  const row = found(await readSignature(ctx, signatureId));
  const offer = offerOf(row);
  if (!offer || (await made.executeTakeFirst())) return null;
  const { name, legalName, vat } = await getCompany(ctx);
  const before = offer.record.party === "seller" ? await signedBefore(ctx, row) : null;
  const { stampUrl } = await readKept(ctx);
  return {
    offer,
    key: await signingKeyOf(ctx),
    page: await printSignature(ctx, offer),
    document: before ?? (row.documentId ? { documentId: row.documentId } : await printSale(ctx, row.saleId)),
    earlier: before ? [before.record] : [],
    stamp: stampUrl === null ? null : { url: stampUrl, isOwnNetworkGood: ctx.site.areOwnRatesGood },
    name: `${offer.accepted.number}-${offer.record.signedAt.slice(0, 10)}.pdf`,
    at: new Date(row.signedAt),
    saleId: row.saleId,
    company: { name, legalName, vat },
    place: ctx.site.contents,
    workspaceId: ctx.workspace.id,
  };
}

function readSignature(ctx: Context, signatureId: SignatureId) {
  return own(ctx, "saleSignatures as s")
    .leftJoin("saleVersions as v", (join) =>
      join
        .onRef("v.workspaceId", "=", "s.workspaceId")
        .onRef("v.saleId", "=", "s.saleId")
        .onRef("v.number", "=", "s.number"),
    )
    .select(["s.saleId", "s.number", "s.record", "s.content", "s.sha256", "s.signedAt"])
    .select(["v.documentId", "v.content as offered"])
    .where("s.id", "=", signatureId)
    .executeTakeFirst();
}

type Kept = NonNullable<Awaited<ReturnType<typeof readSignature>>>;

function offerOf({ record, content, sha256, offered }: Kept): SignedOffer | null {
  if (record === null || content === null) return null;
  return {
    record: JSON.parse(record) as SignatureRecord, // written by signOffer
    sha256,
    offered: offered === null ? null : (JSON.parse(offered) as VersionContent), // written by freezeVersion
    accepted: JSON.parse(content) as VersionContent, // written by signOffer
  };
}

type Row = { saleId: Id<"sales">; number: number | null; signedAt: Moment };

/** What the customer has signed, under which somebody signs for the company. It is made first: until then this is tried again. */
async function signedBefore(ctx: Context, { saleId, number, signedAt }: Row) {
  const { record, sha256 } = found(
    await own(ctx, "saleSignatures as s")
      .leftJoin("signedDocuments as d", (join) =>
        join.onRef("d.workspaceId", "=", "s.workspaceId").onRef("d.signatureId", "=", "s.id"),
      )
      .select(["s.record", "d.sha256"])
      .where("s.saleId", "=", saleId)
      .where("s.party", "=", "customer")
      .where("s.number", number === null ? "is" : "=", number)
      .where("s.signedAt", "<=", signedAt)
      .orderBy("s.signedAt", "desc")
      .limit(1)
      .executeTakeFirst(),
  );
  if (!sha256 || record === null) throw new Error("what the customer has signed is not made yet");
  return { signed: storedIn(ctx, sha256), record: JSON.parse(record) as SignatureRecord }; // written by signOffer
}

async function evidenceOf(
  { offer, earlier, key, company, at }: Given,
  pdf: Buffer,
  stamping: Stamping,
): Promise<string> {
  const evidence: Evidence = {
    form: 1,
    company,
    offered: offer.offered,
    accepted: offer.accepted,
    signatures: [...earlier, offer.record],
    pdf: { sha256: createHash("sha256").update(pdf).digest("hex"), bytes: pdf.length },
    madeAt: offer.record.signedAt,
  };
  const signature = await signBytes(key, Buffer.from(evidenceForm(evidence)), at, stamping);
  return evidenceText({ evidence, signature: signature.toString("base64") });
}
