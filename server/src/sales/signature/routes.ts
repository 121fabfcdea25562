import { Nothing } from "@trato/domain/identity/inputs.ts";
import * as z from "zod/mini";
import { OneSale, OpenPortal } from "@trato/domain/sales/inputs.ts";
import { PortalSigning, SaleSignatures } from "@trato/domain/sales/signature/signature-records.ts";
import {
  BringSigningKey,
  CountersignSale,
  EditSigningSettings,
  SigningSettings,
} from "@trato/domain/sales/signature/signing-settings.ts";
import { publicRoute, route } from "../../platform/routes.ts";
import { bringSigningKey, giveUpSigningKey } from "./bring-signing-key.ts";
import { countersignSale } from "./countersign-sale.ts";
import { getPortalSigning } from "./get-portal-signing.ts";
import { listSaleSignatures } from "./list-sale-signatures.ts";
import { sendSigningCode } from "./send-signing-code.ts";
import { editSigningSettings, getSigningSettings } from "./signing-settings.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const link = { token: "x".repeat(75) };

/** How offers are signed, and by whom they were. */
export const signatureRoutes = {
  "GET /sales/:saleId/signatures": route({
    may: "sale.read",
    summary: "Who has signed a quotation, which version of it, how and when",
    input: OneSale,
    output: SaleSignatures,
    example: { saleId: someId },
    run: listSaleSignatures,
  }),
  "POST /sales/:saleId/countersign": route({
    may: "sale.confirm",
    summary: "Sign for the company what the customer has signed",
    input: CountersignSale,
    output: SaleSignatures,
    example: { saleId: someId, signatureId: someId },
    run: countersignSale,
  }),
  "GET /signing-settings": route({
    may: "sale.read",
    summary: "Read how offers are signed, and with which certificate they are sealed",
    input: Nothing,
    output: SigningSettings,
    example: {},
    run: getSigningSettings,
  }),
  "PATCH /signing-settings": route({
    may: "workspace.edit",
    summary: "Change whether somebody signs for the company as well, and who gives time stamps",
    input: EditSigningSettings,
    output: SigningSettings,
    example: { countersigns: true },
    run: editSigningSettings,
  }),
  "POST /signing-key": route({
    may: "workspace.edit",
    summary: "Sign with the company's own key from now on: a PKCS #12 file in base64, and its password",
    input: BringSigningKey,
    output: SigningSettings,
    example: { file: "MIIJ", password: "correct horse" },
    isLong: () => true, // some files are made slow to open
    run: bringSigningKey,
  }),
  "DELETE /signing-key": route({
    may: "workspace.edit",
    summary: "Sign with a key of Trato's again",
    input: Nothing,
    output: SigningSettings,
    example: {},
    run: giveUpSigningKey,
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
