import type { Id } from "@trato/domain/ids.ts";
import type { OneVersion } from "@trato/domain/sales/versions/version-inputs.ts";
import { type FrozenDocument, readFrozen } from "../../documents/kept/keep-document.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

/** The PDF of a version, as it went out. */
export async function findVersionPdf(ctx: Context, { saleId, number }: OneVersion): Promise<FrozenDocument> {
  const version = own(ctx, "saleVersions")
    .select("documentId")
    .where("saleId", "=", saleId)
    .where("number", "=", number);
  return readFrozen(ctx, found(await version.executeTakeFirst()).documentId);
}

/** The PDF of the version that the customer's link leads to; null for one that was sent before versions were kept, and for what is an order since. */
export async function findSentPdf(ctx: Context, saleId: Id<"sales">): Promise<FrozenDocument | null> {
  const sent = await own(ctx, "sales as s")
    .innerJoin("saleSendings as g", (join) =>
      join
        .onRef("g.workspaceId", "=", "s.workspaceId")
        .onRef("g.saleId", "=", "s.id")
        .onRef("g.sentVersion", "=", "s.sentVersion"),
    )
    .innerJoin("saleVersions as v", (join) =>
      join
        .onRef("v.workspaceId", "=", "g.workspaceId")
        .onRef("v.saleId", "=", "g.saleId")
        .onRef("v.number", "=", "g.number"),
    )
    .select(["v.documentId", "s.version", "s.sentVersion"])
    .where("s.id", "=", saleId)
    .executeTakeFirst();
  return sent?.version === sent?.sentVersion && sent ? readFrozen(ctx, sent.documentId) : null;
}
