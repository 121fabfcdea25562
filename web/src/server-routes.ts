import type * as z from "zod/mini";
import type { ContactPage } from "@trato/domain/contacts/records.ts";
import type * as Ask from "@trato/domain/opportunities/inputs.ts";
import type { Day, ReadDay } from "@trato/domain/reports/my-day.ts";
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
  "POST /leads/:leadId/send-email": { input: z.input<typeof Ask.EmailLead>; output: Sent };
  "POST /opportunities/:opportunityId/send-email": { input: z.input<typeof Ask.EmailOpportunity>; output: Sent };
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
