import type { Id } from "@trato/domain/ids.ts";
import { storedIn } from "../../identity/company/read-logo.ts";
import type { Stored } from "../../platform/contents/read-stored.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import { signaturesShown } from "./get-portal-signing.ts";

export type SignedDocument = { name: string; stored: Stored; evidence: string | null };

type OneSignature = { saleId: Id<"sales">; signatureId: Id<"sale_signatures"> };

/** The signed PDF of a signature, and its evidence, as soon as they are made. */
export async function findSignedDocument(ctx: Context, { saleId, signatureId }: OneSignature): Promise<SignedDocument> {
  const row = found(
    await own(ctx, "signedDocuments as d")
      .innerJoin("saleSignatures as s", (join) =>
        join.onRef("s.workspaceId", "=", "d.workspaceId").onRef("s.id", "=", "d.signatureId"),
      )
      .select(["d.name", "d.sha256", "d.evidence"])
      .where("d.signatureId", "=", signatureId)
      .where("s.saleId", "=", saleId)
      .executeTakeFirst(),
  );
  return { name: row.name, stored: storedIn(ctx, row.sha256), evidence: row.evidence };
}

/** The same for the customer: of the signatures that his page shows. */
export async function findPortalSigned(ctx: Context, one: OneSignature): Promise<SignedDocument> {
  const shown = await signaturesShown(ctx, one.saleId);
  found(shown.find(({ id }) => id === one.signatureId));
  return findSignedDocument(ctx, one);
}
