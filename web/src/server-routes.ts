import type * as z from "zod/mini";
import type { ContactPage } from "@trato/domain/contacts/records.ts";
import type * as Ask from "@trato/domain/opportunities/inputs.ts";
import type * as Records from "@trato/domain/opportunities/records.ts";
import type { Day, ReadDay } from "@trato/domain/reports/my-day.ts";
import type { Converted, OpportunityDetails } from "@trato/domain/reports/opportunity-page.ts";
import type { Found, Search } from "@trato/domain/reports/search.ts";
import type { Timeline } from "@trato/domain/reports/timeline.ts";
import type { Routes as ServerRoutes } from "@trato/server/app.ts";

/** The server's route table; the shapes below stand for routes that it does not have yet and give way to its own. */
export type Routes = ServerRoutes & Omit<Expected, keyof ServerRoutes>;

type Of<Input extends z.ZodMiniType, Output extends z.ZodMiniType> = {
  input: z.input<Input>;
  output: z.output<Output>;
};
type Paged<Key extends string> = {
  input: { [K in Key]: string } & { limit?: number; cursor?: string };
  output: z.output<typeof Timeline>;
};
type Sent = { messageId: string };

type Expected = {
  "GET /leads": Of<typeof Ask.ListLeads, typeof Records.OpportunityList>;
  "POST /leads": Of<typeof Ask.CreateLead, typeof Records.Opportunity>;
  "GET /leads/:leadId": Of<typeof Ask.OneLead, typeof OpportunityDetails>;
  "PATCH /leads/:leadId": Of<typeof Ask.EditLead, typeof Records.Opportunity>;
  "POST /leads/:leadId/assign": Of<typeof Ask.AssignLead, typeof Records.Opportunity>;
  "POST /leads/:leadId/convert": Of<typeof Ask.ConvertLead, typeof Converted>;
  "POST /leads/:leadId/lose": Of<typeof Ask.LoseLead, typeof Records.Opportunity>;
  "POST /leads/:leadId/restore": Of<typeof Ask.OneLead, typeof Records.Opportunity>;
  "POST /leads/:leadId/send-email": { input: z.input<typeof Ask.EmailLead>; output: Sent };
  "GET /opportunities": Of<typeof Ask.ListOpportunities, typeof Records.OpportunityList>;
  "POST /opportunities": Of<typeof Ask.CreateOpportunity, typeof Records.Opportunity>;
  "GET /opportunities/:opportunityId": Of<typeof Ask.OneOpportunity, typeof OpportunityDetails>;
  "PATCH /opportunities/:opportunityId": Of<typeof Ask.EditOpportunity, typeof Records.Opportunity>;
  "POST /opportunities/:opportunityId/assign": Of<typeof Ask.AssignOpportunity, typeof Records.Opportunity>;
  "POST /opportunities/:opportunityId/move": Of<typeof Ask.MoveOpportunity, typeof Records.Opportunity>;
  "POST /opportunities/:opportunityId/win": Of<typeof Ask.OneOpportunity, typeof Records.Opportunity>;
  "POST /opportunities/:opportunityId/lose": Of<typeof Ask.LoseOpportunity, typeof Records.Opportunity>;
  "POST /opportunities/:opportunityId/restore": Of<typeof Ask.OneOpportunity, typeof Records.Opportunity>;
  "POST /opportunities/:opportunityId/send-email": { input: z.input<typeof Ask.EmailOpportunity>; output: Sent };
  "GET /opportunity-values": { input: object; output: z.output<typeof Records.KnownValues> };
  "GET /pipeline": Of<typeof Ask.ReadPipeline, typeof Records.Pipeline>;
  "GET /stages/:stageId/cards": Of<typeof Ask.ListCards, typeof Records.CardPage>;
  "GET /pipeline-analysis": Of<typeof Ask.AnalysePipeline, typeof Records.PipelineAnalysis>;
  "GET /stages": { input: object; output: z.output<typeof Records.StageList> };
  "POST /stages": Of<typeof Ask.CreateStage, typeof Records.Stage>;
  "PATCH /stages/:stageId": Of<typeof Ask.EditStage, typeof Records.Stage>;
  "DELETE /stages/:stageId": Of<typeof Ask.OneStage, typeof Records.StageList>;
  "POST /stages/reorder": Of<typeof Ask.ReorderStages, typeof Records.StageList>;
  "GET /lost-reasons": { input: object; output: z.output<typeof Records.LostReasonList> };
  "POST /lost-reasons": Of<typeof Ask.CreateLostReason, typeof Records.LostReason>;
  "PATCH /lost-reasons/:reasonId": Of<typeof Ask.EditLostReason, typeof Records.LostReason>;
  "POST /lost-reasons/:reasonId/archive": Of<typeof Ask.OneLostReason, typeof Records.LostReason>;
  "POST /lost-reasons/:reasonId/restore": Of<typeof Ask.OneLostReason, typeof Records.LostReason>;
  "GET /leads/:leadId/timeline": Paged<"leadId">;
  "GET /opportunities/:opportunityId/timeline": Paged<"opportunityId">;
  "GET /sales/:saleId/timeline": Paged<"saleId">;
  "GET /contacts/:contactId/timeline": Paged<"contactId">;
  "GET /products/:productId/timeline": Paged<"productId">;
  "GET /purchases/:purchaseId/timeline": Paged<"purchaseId">;
  "POST /sales/:saleId/send-email": {
    input: { saleId: string; to: string; subject: string; body: string };
    output: Sent;
  };
  "POST /contacts/:contactId/send-email": {
    input: { contactId: string; to: string; subject: string; body: string };
    output: Sent;
  };
  "GET /contacts/:contactId": { input: { contactId: string }; output: ContactPage };
  "GET /search": Of<typeof Search, typeof Found>;
  "GET /my-day": Of<typeof ReadDay, typeof Day>;
};
