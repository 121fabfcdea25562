import { OneSale } from "@trato/domain/sales/inputs.ts";
import { RevokeShare, ShareOffer, UnshareOffer } from "@trato/domain/sales/portal/share-inputs.ts";
import { SaleShares } from "@trato/domain/sales/portal/share-records.ts";
import { PortalSale } from "@trato/domain/sales/records.ts";
import { publicRoute, route } from "../../../platform/routes.ts";
import { listShares, revokeShare } from "./revoke-share.ts";
import { shareOffer, unshareOffer } from "./share-offer.ts";

const id = "01990000-0000-7000-8000-000000000001";
const link = { token: "x".repeat(75) };

/** To whom a customer sent his offer on. */
export const shareRoutes = {
  "GET /sales/:saleId/shares": route({
    may: "sale.read",
    summary: "The customer's colleagues who read a quotation by links of their own",
    input: OneSale,
    output: SaleShares,
    example: { saleId: id },
    run: listShares,
  }),
  "POST /sale-shares/:saleShareId/revoke": route({
    may: "sale.send",
    summary: "The link of a customer's colleague stops working",
    input: RevokeShare,
    output: SaleShares,
    example: { saleShareId: id },
    run: revokeShare,
  }),
  "POST /portal/:token/share": publicRoute({
    summary: "The customer sends the quotation on to a colleague",
    input: ShareOffer,
    output: PortalSale,
    example: { ...link, name: "Lola Gil", email: "lola@cafe.example" },
    run: shareOffer,
  }),
  "POST /portal/:token/unshare": publicRoute({
    summary: "The customer takes the link of a colleague back",
    input: UnshareOffer,
    output: PortalSale,
    example: { ...link, saleShareId: id },
    run: unshareOffer,
  }),
};
