import * as z from "zod/mini";
import {
  AnalysePipeline,
  AssignLead,
  AssignOpportunity,
  CreateLead,
  CreateOpportunity,
  EditLead,
  EditOpportunity,
  FindOpportunityDuplicates,
  ListCards,
  ListLeads,
  ListOpportunities,
  LoseLead,
  LoseOpportunity,
  MoveOpportunity,
  OneLead,
  OneOpportunity,
  ReadPipeline,
} from "@trato/domain/opportunities/inputs.ts";
import {
  CardPage,
  KnownValues,
  Opportunity,
  OpportunityList,
  Pipeline,
  PipelineAnalysis,
  SimilarDeals,
} from "@trato/domain/opportunities/records.ts";
import { letterRoutes } from "../messaging/templates/letter-routes.ts";
import { route } from "../platform/routes.ts";
import { analysePipeline } from "./analyse-pipeline.ts";
import { assignOpportunity } from "./assign-opportunity.ts";
import { assignmentRoutes } from "./assignment/routes.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "./close-opportunity.ts";
import { configurationRoutes } from "./configuration-routes.ts";
import { createLead, createOpportunity } from "./create-opportunity.ts";
import { editOpportunity } from "./edit-opportunity.ts";
import { followUpRoutes } from "./follow-up/routes.ts";
import { findOpportunityDuplicates } from "./find-opportunity-duplicates.ts";
import { letterOfOpportunity } from "./letter-of-opportunity.ts";
import { listCards } from "./list-cards.ts";
import { listKnownValues } from "./list-known-values.ts";
import { listLeads, listOpportunities } from "./list-opportunities.ts";
import { mergingRoutes } from "./merging/routes.ts";
import { moveOpportunity } from "./move-opportunity.ts";
import { dealPairRoutes } from "./pairs/routes.ts";
import { poolRoutes } from "./pool/routes.ts";
import { readPipeline } from "./read-pipeline.ts";
import { opportunityRemovingRoutes } from "./removing/routes.ts";
import { teamDrawRoutes } from "./team-draws/routes.ts";
import { scoringRoutes } from "./scoring/routes.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const aLead = { leadId: someId };
const anOpportunity = { opportunityId: someId };
const aStage = { stageId: someId };

/** A lead is an opportunity by another address: the same commands. */
const asOpportunity = <Input extends { leadId: Id }, Id>({ leadId, ...input }: Input) => ({
  ...input,
  opportunityId: leadId,
});

const leadRoutes = {
  "GET /leads": route({
    may: "opportunity.read",
    summary: "List leads",
    input: ListLeads,
    output: OpportunityList,
    example: { search: "office", state: "open" },
    run: listLeads,
  }),
  "POST /leads": route({
    may: "opportunity.edit",
    summary: "Create a lead",
    input: CreateLead,
    output: Opportunity,
    example: { title: "New office", contactName: "Ana Robles", email: "ana@robles.example", source: "Fair" },
    run: createLead,
  }),
  "PATCH /leads/:leadId": route({
    may: "opportunity.edit",
    summary: "Edit a lead",
    input: EditLead,
    output: Opportunity,
    example: { ...aLead, phone: "+34 910 000 000" },
    run: (ctx, input) => editOpportunity(ctx, asOpportunity(input)),
  }),
  "POST /leads/:leadId/assign": route({
    may: "opportunity.assign",
    summary: "Give a lead to a salesperson or a team",
    input: AssignLead,
    output: Opportunity,
    example: { ...aLead, salespersonId: null },
    run: (ctx, input) => assignOpportunity(ctx, asOpportunity(input)),
  }),
  "POST /leads/:leadId/lose": route({
    may: "opportunity.edit",
    summary: "Give a lead up",
    input: LoseLead,
    output: Opportunity,
    example: { ...aLead, note: "Bought elsewhere" },
    run: (ctx, input) => loseOpportunity(ctx, asOpportunity(input)),
  }),
  "POST /leads/:leadId/restore": route({
    may: "opportunity.edit",
    summary: "Take up a lost lead again",
    input: OneLead,
    output: Opportunity,
    example: aLead,
    run: (ctx, input) => restoreOpportunity(ctx, asOpportunity(input)),
  }),
};

const dealRoutes = {
  "GET /opportunities": route({
    may: "opportunity.read",
    summary: "List opportunities",
    input: ListOpportunities,
    output: OpportunityList,
    example: { state: "open", sort: "-expectedRevenue" },
    run: listOpportunities,
  }),
  "POST /opportunities": route({
    may: "opportunity.edit",
    summary: "Create an opportunity",
    input: CreateOpportunity,
    output: Opportunity,
    example: { title: "New office", companyName: "Robles", expectedRevenue: "12000", expectedClosing: "2030-03-31" },
    run: createOpportunity,
  }),
  "PATCH /opportunities/:opportunityId": route({
    may: "opportunity.edit",
    summary: "Edit an opportunity",
    input: EditOpportunity,
    output: Opportunity,
    example: { ...anOpportunity, expectedRevenue: "15000" },
    run: editOpportunity,
  }),
  "POST /opportunities/:opportunityId/assign": route({
    may: "opportunity.assign",
    summary: "Give an opportunity to a salesperson or a team",
    input: AssignOpportunity,
    output: Opportunity,
    example: { ...anOpportunity, salespersonId: null },
    run: assignOpportunity,
  }),
  "POST /opportunities/:opportunityId/move": route({
    may: "opportunity.edit",
    summary: "Move an opportunity to a stage",
    input: MoveOpportunity,
    output: Opportunity,
    example: { ...anOpportunity, stageId: someId },
    run: moveOpportunity,
  }),
  "POST /opportunities/:opportunityId/win": route({
    may: "opportunity.edit",
    summary: "Win an opportunity",
    input: OneOpportunity,
    output: Opportunity,
    example: anOpportunity,
    run: winOpportunity,
  }),
  "POST /opportunities/:opportunityId/lose": route({
    may: "opportunity.edit",
    summary: "Lose an opportunity, with the reason",
    input: LoseOpportunity,
    output: Opportunity,
    example: { ...anOpportunity, note: "Too expensive" },
    run: loseOpportunity,
  }),
  "POST /opportunities/:opportunityId/restore": route({
    may: "opportunity.edit",
    summary: "Take up a lost opportunity again",
    input: OneOpportunity,
    output: Opportunity,
    example: anOpportunity,
    run: restoreOpportunity,
  }),
  "GET /opportunity-duplicates": route({
    may: "opportunity.read",
    summary: "Find leads and opportunities that look like the same interest, with the reasons and how sure it is",
    input: FindOpportunityDuplicates,
    output: SimilarDeals,
    example: { contactName: "Ana Robles", email: "ana@robles.example", phone: "+34 910 000 000" },
    run: (ctx, input) => findOpportunityDuplicates(ctx, input),
  }),
  "GET /opportunity-values": route({
    may: "opportunity.read",
    summary: "List the sources and tags given lately",
    input: z.object({}),
    output: KnownValues,
    example: {},
    run: listKnownValues,
  }),
};

const pipelineRoutes = {
  "GET /pipeline": route({
    may: "opportunity.read",
    summary: "Read the board",
    input: ReadPipeline,
    output: Pipeline,
    example: {},
    run: readPipeline,
  }),
  "GET /stages/:stageId/cards": route({
    may: "opportunity.read",
    summary: "Read more cards of a column",
    input: ListCards,
    output: CardPage,
    example: aStage,
    run: listCards,
  }),
  "GET /pipeline-analysis": route({
    may: "opportunity.read",
    summary: "Count the pipeline by stage, team and salesperson",
    input: AnalysePipeline,
    output: PipelineAnalysis,
    example: {},
    run: analysePipeline,
  }),
};

const mailRoutes = letterRoutes("opportunity", {
  may: "opportunity.read",
  one: OneOpportunity,
  letterOf: letterOfOpportunity,
});

export const opportunityRoutes = {
  ...leadRoutes,
  ...dealRoutes,
  ...pipelineRoutes,
  ...assignmentRoutes,
  ...followUpRoutes,
  ...dealPairRoutes,
  ...poolRoutes,
  ...scoringRoutes,
  ...teamDrawRoutes,
  ...mergingRoutes,
  ...opportunityRemovingRoutes,
  ...mailRoutes,
  ...configurationRoutes,
};
