import { DeletedRecord } from "@trato/domain/contacts/removing/records.ts";
import { OneLead, OneOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { Opportunity } from "@trato/domain/opportunities/records.ts";
import { route } from "../../platform/routes.ts";
import { archiveOpportunity } from "./archive-opportunity.ts";
import { deleteOpportunity, undeleteOpportunity } from "./delete-opportunity.ts";
import { duplicateOpportunity } from "./duplicate-opportunity.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const aLead = { leadId: someId };
const anOpportunity = { opportunityId: someId };
const asOpportunity = ({ leadId }: OneLead) => ({ opportunityId: leadId });

export const opportunityRemovingRoutes = {
  "POST /leads/:leadId/archive": route({
    may: "opportunity.edit",
    summary: "Archive a lead: out of the way, and no loss; restoring it takes it out",
    input: OneLead,
    output: Opportunity,
    example: aLead,
    run: (ctx, input) => archiveOpportunity(ctx, asOpportunity(input)),
  }),
  "POST /leads/:leadId/duplicate": route({
    may: "opportunity.edit",
    summary: "Make a second lead that begins with what is known of this one",
    input: OneLead,
    output: Opportunity,
    example: aLead,
    run: (ctx, input) => duplicateOpportunity(ctx, asOpportunity(input)),
  }),
  "DELETE /leads/:leadId": route({
    may: "record.delete",
    summary: "Delete a lead on which no document stands; it is kept aside for 30 days",
    input: OneLead,
    output: DeletedRecord,
    example: aLead,
    run: (ctx, input) => deleteOpportunity(ctx, asOpportunity(input)),
  }),
  "POST /leads/:leadId/undelete": route({
    may: "record.delete",
    summary: "Put a deleted lead back, with all that belonged to it",
    input: OneLead,
    output: Opportunity,
    example: aLead,
    run: (ctx, input) => undeleteOpportunity(ctx, asOpportunity(input)),
  }),
  "POST /opportunities/:opportunityId/archive": route({
    may: "opportunity.edit",
    summary: "Archive an opportunity: out of the way, and no loss; restoring it takes it out",
    input: OneOpportunity,
    output: Opportunity,
    example: anOpportunity,
    run: archiveOpportunity,
  }),
  "POST /opportunities/:opportunityId/duplicate": route({
    may: "opportunity.edit",
    summary: "Make a second opportunity that begins with what is known of this one, in the first stage",
    input: OneOpportunity,
    output: Opportunity,
    example: anOpportunity,
    run: duplicateOpportunity,
  }),
  "DELETE /opportunities/:opportunityId": route({
    may: "record.delete",
    summary: "Delete an opportunity on which no document stands; it is kept aside for 30 days",
    input: OneOpportunity,
    output: DeletedRecord,
    example: anOpportunity,
    run: deleteOpportunity,
  }),
  "POST /opportunities/:opportunityId/undelete": route({
    may: "record.delete",
    summary: "Put a deleted opportunity back, with all that belonged to it",
    input: OneOpportunity,
    output: Opportunity,
    example: anOpportunity,
    run: undeleteOpportunity,
  }),
};
