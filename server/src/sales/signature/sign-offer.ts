import { Refusal } from "@trato/domain/errors.ts";
import { formatFor } from "@trato/domain/format.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { Id } from "@trato/domain/ids.ts";
import { acceptedContent } from "@trato/domain/sales/signature/accepted-content.ts";
import { plainForm } from "@trato/domain/sales/signature/plain-form.ts";
import type { SignatureRecord } from "@trato/domain/sales/signature/signature-record.ts";
import { consentWords } from "@trato/domain/sales/signature/signature-words.ts";
import { canonicalForm } from "@trato/domain/sales/versions/canonical-form.ts";
import type { VersionContent } from "@trato/domain/sales/versions/version-content.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context, Origin } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import type { PortalToken } from "../portal/portal-token.ts";
import { hashOf } from "../versions/hash-of.ts";
import { readContent } from "../versions/read-content.ts";
import { signaturePicture } from "./signature-picture.ts";
import { tryCode } from "./send-signing-code.ts";

/** Where a request came from, as far as that is known. */
export type Signer = Origin & { address?: string; userAgent?: string };

/** What somebody signs with, once it was looked at. */
export type Signing = Pick<SignatureRecord, "name" | "way" | "picture" | "email" | "address" | "userAgent"> & {
  /** For which sending the code was. */
  codeOf: number | null;
};

type Given = { name: string; signature?: string | undefined; code?: string | undefined };

/** Looks at what somebody signs with, before anything is locked: a picture is drawn anew, a code is tried. */
export async function readSigning(edge: Edge, offer: PortalToken, given: Given, signer: Signer): Promise<Signing> {
  const { name, signature, code } = given;
  const right = code === undefined ? null : await tryCode(edge, offer, code, signer);
  const picture = signature === undefined ? null : await signaturePicture(signature);
  return {
    name,
    way: right ? "code" : picture ? "drawn" : "typed",
    picture,
    email: right?.email ?? null,
    address: signer.address ?? null,
    userAgent: signer.userAgent?.slice(0, 500) || null,
    codeOf: right?.sentVersion ?? null,
  };
}

/** The customer's signature under what he has accepted: the version that he was sent, with what he chose. The caller holds the document locked. */
export async function signOffer(
  ctx: Context,
  { id: saleId }: { id: Id<"sales"> },
  held: PortalToken,
  { codeOf, ...signing }: Signing,
): Promise<void> {
  if (codeOf !== null && codeOf !== held.version)
    throw new Refusal("invalid", "signature.code_wrong", { path: "code" });
  const version = await sentVersion(ctx, saleId, held.version);
  const now = await readContent(ctx, saleId);
  const accepted = version ? acceptedContent(version.said, now) : now;
  const content = canonicalForm(accepted);
  const record: SignatureRecord = {
    form: 1,
    party: "customer",
    document: accepted.number,
    version: version && { number: version.number, sha256: version.sha256 },
    content: { sha256: hashOf(content) },
    ...signing,
    signedAt: ctx.now,
    shown: { language: accepted.language, text: consentTo(ctx, accepted, version?.number ?? null) },
  };
  const form = plainForm(record);
  const id = ctx.newId<"sale_signatures">();
  await insertOwn(ctx, "saleSignatures", {
    id,
    saleId,
    number: version?.number ?? null,
    party: record.party,
    content,
    record: form,
    sha256: hashOf(form),
    signedAt: ctx.now,
  }).execute();
  await enqueueJob(ctx, "sign_document", { signatureId: id });
}

/** What stood above the button. */
export function consentTo(
  ctx: Context,
  { language, currency, number, totals }: VersionContent,
  version: number | null,
  words: keyof typeof consentWords = "consent",
): string {
  const { currencyDecimals, priceDecimals, timeZone } = inCurrency(ctx.workspace, currency);
  const { money } = formatFor({ language, currency, currencyDecimals, priceDecimals, timeZone }, () => ctx.now); // as the page does
  const total = money(totals.total);
  return speak(consentWords, words, language, { number, version, total, workspace: ctx.workspace.name });
}

async function sentVersion(ctx: Context, saleId: Id<"sales">, version: number) {
  const kept = await own(ctx, "saleSendings as g")
    .innerJoin("saleVersions as v", (join) =>
      join
        .onRef("v.workspaceId", "=", "g.workspaceId")
        .onRef("v.saleId", "=", "g.saleId")
        .onRef("v.number", "=", "g.number"),
    )
    .select(["v.number", "v.sha256", "v.content"])
    .where("g.saleId", "=", saleId)
    .where("g.sentVersion", "=", version)
    .executeTakeFirst();
  if (!kept || kept.content === null) return null;
  return { number: kept.number, sha256: kept.sha256, said: JSON.parse(kept.content) as VersionContent }; // written by freezeVersion
}
