import * as z from "zod/mini";
import { OneSale, OpenPortal } from "@trato/domain/sales/inputs.ts";
import { PortalSigning, SaleSignatures } from "@trato/domain/sales/signature/signature-records.ts";
import { publicRoute, route } from "../../platform/routes.ts";
import { getPortalSigning } from "./get-portal-signing.ts";
import { listSaleSignatures } from "./list-sale-signatures.ts";
import { sendSigningCode } from "./send-signing-code.ts";

const link = { token: "x".repeat(75) };

/** How offers are signed, and by whom they were. */
export const signatureRoutes = {
  "GET /sales/:saleId/signatures": route({
    may: "sale.read",
    summary: "Who has signed a quotation, which version of it, how and when",
    input: OneSale,
    output: SaleSignatures,
    example: { saleId: "01990000-0000-7000-8000-000000000001" },
    run: listSaleSignatures,
  }),
  "GET /portal/:token/signing": publicRoute({
    summary: "How the customer may sign the quotation, and who has",
    input: OpenPortal,
    output: PortalSigning,
    example: link,
    run: getPortalSigning,
  }),
  "POST /portal/:token/signing-code": publicRoute({
    summary: "The customer is sent a code to sign with",
    input: OpenPortal,
    output: z.object({ to: z.string() }),
    example: link,
    run: sendSigningCode,
  }),
};
