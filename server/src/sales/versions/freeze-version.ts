import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { canonicalForm } from "@trato/domain/sales/versions/canonical-form.ts";
import { freezeDocument } from "../../documents/kept/keep-document.ts";
import type { Context } from "../../platform/context.ts";
import { found, insertOwn, own } from "../../platform/rows.ts";
import { printSale } from "../print/print-sale.ts";
import { linesOf } from "../store.ts";
import { hashOf } from "./hash-of.ts";
import { readContent } from "./read-content.ts";
import { isSameVersion } from "./same-version.ts";
import { draftOf, type VersionDraft } from "./version-draft.ts";

/** What brings a version to the customer: the version of the document that its link names, and the mail. */
type Sending = {
  saleId: Id<"sales">;
  sentVersion: number;
  messageId: Id<"messages">;
  /** By which what goes beyond the limits was approved. */
  approvalId?: Id<"sale_approvals"> | null;
};

/** The PDF of a version, and what it is called. */
export type FrozenPdf = { documentId: Id<"kept_documents">; name: string };

/**
 * What was just sent is a version from now on: what it says under its hash, and its PDF. Sent again without a change it is the same
 * version, as `isSameVersion` says. The caller holds the document locked and has written all that goes out.
 */
export async function freezeVersion(
  ctx: Context,
  { saleId, sentVersion, messageId, approvalId = null }: Sending,
): Promise<FrozenPdf> {
  const said = await readContent(ctx, saleId);
  const content = canonicalForm(said);
  const version = { saleId, content, sha256: hashOf(content), currency: said.currency, total: said.totals.total };
  const [newest, sale] = await Promise.all([newestVersion(ctx, saleId), readDraft(ctx, saleId)]);
  const isSame = isSameVersion(newest, version.sha256, sale.draft);
  const { number, documentId, name } = isSame
    ? newest
    : await addVersion(ctx, { ...version, draft: sale.draft }, newest);
  await insertOwn(ctx, "saleSendings", {
    saleId,
    sentVersion,
    number,
    epoch: sale.portalEpoch,
    messageId,
    approvalId,
    sentAt: ctx.now,
    sentBy: ctx.actor.memberId,
  }).execute();
  return { documentId, name };
}

export function newestVersion(ctx: Context, saleId: Id<"sales">) {
  return own(ctx, "saleVersions as v")
    .innerJoin("keptDocuments as d", (join) =>
      join.onRef("d.workspaceId", "=", "v.workspaceId").onRef("d.id", "=", "v.documentId"),
    )
    .select(["v.number", "v.sha256", "v.content", "v.draft", "v.documentId", "d.name"])
    .where("v.saleId", "=", saleId)
    .orderBy("v.number", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** What would be kept of it now besides what it says, and which of its links hold. */
export async function readDraft(ctx: Context, saleId: Id<"sales">) {
  const [sale, lines] = await Promise.all([
    own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirst(),
    linesOf(ctx, saleId),
  ]);
  const known = found(sale);
  return { draft: draftOf(known, lines), portalEpoch: known.portalEpoch };
}

type Frozen = {
  saleId: Id<"sales">;
  content: string;
  sha256: string;
  currency: string;
  total: Decimal;
  draft: VersionDraft;
};

async function addVersion(ctx: Context, version: Frozen, newest: { number: number } | undefined) {
  const print = await printSale(ctx, version.saleId);
  const number = (newest?.number ?? 0) + 1;
  const documentId = await freezeDocument(ctx, print);
  await insertOwn(ctx, "saleVersions", {
    ...version,
    number,
    draft: JSON.stringify(version.draft),
    documentId,
    frozenAt: ctx.now,
    frozenBy: ctx.actor.memberId,
  }).execute();
  return { number, documentId, name: print.name };
}
