import type { Id } from "@trato/domain/ids.ts";
import type { OpenPortal } from "@trato/domain/sales/inputs.ts";
import { maskedEmail } from "@trato/domain/sales/signature/masked-email.ts";
import type { PortalSigning, SaleSignature } from "@trato/domain/sales/signature/signature-records.ts";
import { type Context, isMailSet, type Origin } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { found, own } from "../../platform/rows.ts";
import { readOffer } from "../portal/read-offer.ts";
import { readSignatures } from "./list-sale-signatures.ts";
import { signerAddress } from "./signer-address.ts";

/** How the customer may sign what his link shows, and the signatures under exactly that. */
export function getPortalSigning(edge: Edge, { token }: OpenPortal, origin: Origin): Promise<PortalSigning> {
  return readOffer(edge, token, origin, readSigning);
}

async function readSigning(ctx: Context, saleId: Id<"sales">): Promise<PortalSigning> {
  const sale = found(await own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirst());
  const [address, signatures] = await Promise.all([
    isMailSet(ctx) ? signerAddress(ctx, sale) : null,
    signaturesShown(ctx, saleId),
  ]);
  return {
    ways: address ? ["drawn", "typed", "code"] : ["drawn", "typed"],
    codeTo: address && maskedEmail(address.email),
    signatures: signatures.map(forCustomer),
  };
}

/** Whoever has the link, a colleague too, is not told from where it was signed, nor to which address a code went: the evidence says that. */
const forCustomer = ({ said, ...signature }: SaleSignature): SaleSignature => ({
  ...signature,
  said: said && { ...said, email: null, address: null, userAgent: null },
});

/** The signatures under the version that is with the customer, since he said yes to it the last time. */
export async function signaturesShown(ctx: Context, saleId: Id<"sales">): Promise<SaleSignature[]> {
  const { acceptedAt, number } = found(
    await own(ctx, "sales as s")
      .leftJoin("saleSendings as g", (join) =>
        join
          .onRef("g.workspaceId", "=", "s.workspaceId")
          .onRef("g.saleId", "=", "s.id")
          .onRef("g.sentVersion", "=", "s.sentVersion"),
      )
      .select(["s.acceptedAt", "g.number"])
      .where("s.id", "=", saleId)
      .executeTakeFirst(),
  );
  if (acceptedAt === null) return [];
  const all = await readSignatures(ctx, saleId);
  return all.filter((signature) => signature.number === number && signature.signedAt >= acceptedAt);
}
