import * as z from "zod/mini";
import {
  AcceptQuotation,
  AskForChanges,
  ChooseFromOffer,
  CommentOnQuotation,
  DeclineQuotation,
  OpenPortal,
} from "@trato/domain/sales/inputs.ts";
import { PortalSale } from "@trato/domain/sales/records.ts";
import { ChangesForCustomer } from "@trato/domain/sales/versions/version-records.ts";
import { publicRoute } from "../../platform/routes.ts";
import { acceptQuotation, commentOnQuotation, declineQuotation, noteView } from "./answer-offer.ts";
import { chooseFromOffer } from "./choices/choose-from-offer.ts";
import { askForChanges } from "./questions/ask-for-changes.ts";
import { getPortalSale } from "./get-portal-sale.ts";
import { listPortalChanges } from "./list-portal-changes.ts";

const link = { token: "x".repeat(75) };

/** What a customer does on his page, by his link. */
export const portalRoutes = {
  "GET /portal/:token": publicRoute({
    summary: "The customer reads the quotation",
    input: OpenPortal,
    output: PortalSale,
    example: link,
    run: getPortalSale,
  }),
  "GET /portal/:token/changes": publicRoute({
    summary: "What the quotation says otherwise than the version that the customer saw before",
    input: OpenPortal,
    output: ChangesForCustomer,
    example: link,
    run: listPortalChanges,
  }),
  "POST /portal/:token/viewed": publicRoute({
    summary: "The customer has opened the quotation",
    input: OpenPortal,
    output: z.object({}),
    example: link,
    run: noteView,
  }),
  "POST /portal/:token/choices": publicRoute({
    summary: "What the customer chooses of the quotation so far",
    input: ChooseFromOffer,
    output: PortalSale,
    example: { ...link, version: 2, choices: [] },
    run: chooseFromOffer,
  }),
  "POST /portal/:token/accept": publicRoute({
    summary: "The customer says yes",
    input: AcceptQuotation,
    output: PortalSale,
    example: { ...link, name: "Ana Robles", version: 2 },
    run: acceptQuotation,
  }),
  "POST /portal/:token/decline": publicRoute({
    summary: "The customer says no",
    input: DeclineQuotation,
    output: PortalSale,
    example: { ...link, kind: "time", reason: "Too late" },
    run: declineQuotation,
  }),
  "POST /portal/:token/ask-for-changes": publicRoute({
    summary: "The customer asks for changes of the quotation",
    input: AskForChanges,
    output: PortalSale,
    example: { ...link, body: "Six chairs instead of four" },
    run: askForChanges,
  }),
  "POST /portal/:token/comment": publicRoute({
    summary: "The customer asks or remarks",
    input: CommentOnQuotation,
    output: PortalSale,
    example: { ...link, body: "When?" },
    run: commentOnQuotation,
  }),
};
