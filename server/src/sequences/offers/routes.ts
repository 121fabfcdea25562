import { EnrolSale, OneOfferInSequences, SkipSequence } from "@trato/domain/sequences/inputs.ts";
import { OfferFollowUp } from "@trato/domain/sequences/records.ts";
import { route } from "../../platform/routes.ts";
import { enrolSale, getOfferFollowUp, skipSequence } from "./follow-up-offer.ts";

const someId = "01990000-0000-7000-8000-000000000001";

/** How offers are followed up until they are answered. */
export const offerSequenceRoutes = {
  "GET /sales/:saleId/sequences": route({
    may: "sale.read",
    summary: "Read how a quotation is followed up: what comes next and when, and what was",
    input: OneOfferInSequences,
    output: OfferFollowUp,
    example: { saleId: someId },
    run: getOfferFollowUp,
  }),
  "POST /sales/:saleId/sequences": route({
    may: "sale.send",
    summary: "Begin a sequence with a quotation that was sent",
    input: EnrolSale,
    output: OfferFollowUp,
    example: { saleId: someId, sequenceId: someId },
    run: enrolSale,
  }),
  "POST /sales/:saleId/sequences/:sequenceId/skip": route({
    may: "sale.send",
    summary: "Say whether a sequence does not begin by itself with a quotation",
    input: SkipSequence,
    output: OfferFollowUp,
    example: { saleId: someId, sequenceId: someId, isSkipped: true },
    run: skipSequence,
  }),
};
