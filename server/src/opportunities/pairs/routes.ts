import { ListPairs } from "@trato/domain/contacts/pairs/inputs.ts";
import { ToldApart } from "@trato/domain/contacts/pairs/records.ts";
import { TwoDeals } from "@trato/domain/opportunities/pairs/inputs.ts";
import { DealPairs } from "@trato/domain/opportunities/pairs/records.ts";
import { route } from "../../platform/routes.ts";
import { listDealPairs } from "./list-deal-pairs.ts";
import { takeBackDealsApart, tellDealsApart } from "./tell-deals-apart.ts";

const two = {
  opportunityId: "01990000-0000-7000-8000-000000000001",
  otherOpportunityId: "01990000-0000-7000-8000-000000000002",
};

export const dealPairRoutes = {
  "GET /opportunity-pairs": route({
    may: "opportunity.read",
    summary: "List pairs of open leads and opportunities that are likely the same, the surest first",
    input: ListPairs,
    output: DealPairs,
    example: { limit: "20" },
    run: listDealPairs,
  }),
  "POST /opportunities/:opportunityId/tell-apart": route({
    may: "opportunity.edit",
    summary: "Say that a lead or opportunity is not the same as another one",
    input: TwoDeals,
    output: ToldApart,
    example: two,
    run: tellDealsApart,
  }),
  "POST /opportunities/:opportunityId/take-back-apart": route({
    may: "opportunity.edit",
    summary: "Take back that a lead or opportunity is not the same as another one",
    input: TwoDeals,
    output: ToldApart,
    example: two,
    run: takeBackDealsApart,
  }),
};
