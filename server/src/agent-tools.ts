import { kindsHaving, routeOf } from "@trato/domain/kinds.ts";
import type { Capability, Tool } from "./agents/tool.ts";
import { installTools } from "./agents/toolbox.ts";
import { type Routes, routeTable } from "./app.ts";
import { isPublic } from "./platform/routes.ts";

type Key = keyof Routes;
type Declared = Pick<Tool, "capabilities" | "kinds" | "isBeside"> & { hint?: string };

/** A tool that is one capability. */
const one = (key: Key, hint?: string): Declared => ({
  capabilities: [capability(key)],
  kinds: [],
  ...(hint && { hint }),
});

/** The same for one that is about runs. */
const beside = (key: Key, hint: string): Declared => ({ ...one(key, hint), isBeside: true });

/** A tool for records of each kind that has the capability at its own address. */
function about(method: "GET" | "POST", ending: string, hint?: string): Declared {
  const kinds = kindsHaving("path").filter((kind) => routeOf(method, kind, ending) in routeTable);
  const [first, ...others] = kinds.map((kind) => capability(routeOf(method, kind, ending)));
  if (!first) throw new Error(`no kind of record has ${method} ${ending}`);
  return { capabilities: [first, ...others], kinds, ...(hint && { hint }) };
}

function capability(key: string): Capability {
  const route = routeTable[key];
  if (!route || isPublic(route)) throw new Error(`${key} is no capability of a member`);
  return { key, route };
}

const tools: Record<string, Declared> = {
  search: one("GET /search", "Start here when a person or company, deal, document or product is named in words."),
  read_my_day: one("GET /my-day"),
  list_leads: one("GET /leads"),
  read_lead: one("GET /leads/:leadId"),
  list_opportunities: one("GET /opportunities"),
  read_opportunity: one("GET /opportunities/:opportunityId"),
  list_contacts: one("GET /contacts", "Companies and people."),
  read_contact: one("GET /contacts/:contactId"),
  list_products: one("GET /products", "With prices and what is in stock."),
  read_product: one("GET /products/:productId"),
  list_sales: one("GET /sales", "Quotations and orders are one kind of record, a sale: state tells them apart."),
  read_sale: one("GET /sales/:saleId", "A quotation or order with its lines and totals."),
  read_history: about(
    "GET",
    "timeline",
    "What was done to a record, with its notes, activities and mails, newest first.",
  ),
  list_activities: about("GET", "activities"),
  list_messages: one("GET /messages"),
  read_message: one("GET /messages/:messageId"),
  list_stages: one("GET /stages"),
  list_lost_reasons: one("GET /lost-reasons"),
  list_people: one("GET /members", "Salespeople and other colleagues, for salespersonId and assigneeId."),
  list_price_lists: one("GET /price-lists"),
  list_payment_terms: one("GET /payment-terms"),
  list_mail_templates: one("GET /mail-templates"),
  find_contact_duplicates: one("GET /contact-duplicates", "Ask before you create a contact."),
  find_deal_duplicates: one("GET /opportunity-duplicates", "Ask before you create a lead or opportunity."),

  start_run: beside(
    "POST /agent-runs",
    "Ask first, and name its id as runId of what you write: all of it is then taken back in one step, should the person wish it.",
  ),
  list_runs: one("GET /agent-runs"),
  read_run: one("GET /agent-runs/:agentRunId", "What was done, and after an undo what stays and why."),
  undo_run: beside("POST /agent-runs/:agentRunId/undo", "Only where the person asks for it."),

  list_proposals: one("GET /agent-proposals", "What you proposed, where a person approves what programs write."),
  read_proposal: one("GET /agent-proposals/:agentProposalId", "Whether it waits, was done or refused, and why."),

  create_lead: one("POST /leads"),
  edit_lead: one("PATCH /leads/:leadId", "What is left out stays as it is."),
  assign_lead: one("POST /leads/:leadId/assign"),
  lose_lead: one("POST /leads/:leadId/lose"),
  restore_lead: one("POST /leads/:leadId/restore"),
  convert_lead: one("POST /leads/:leadId/convert"),
  create_opportunity: one("POST /opportunities"),
  edit_opportunity: one("PATCH /opportunities/:opportunityId", "What is left out stays as it is."),
  assign_opportunity: one("POST /opportunities/:opportunityId/assign"),
  move_opportunity: one("POST /opportunities/:opportunityId/move", "To another stage, by its id from list_stages."),
  win_opportunity: one("POST /opportunities/:opportunityId/win"),
  lose_opportunity: one("POST /opportunities/:opportunityId/lose"),
  restore_opportunity: one("POST /opportunities/:opportunityId/restore"),
  create_contact: one("POST /contacts"),
  edit_contact: one("PATCH /contacts/:contactId", "What is left out stays as it is."),
  write_note: about("POST", "notes"),
  log_call: about("POST", "log-call"),
  plan_activity: about("POST", "activities", "A to-do, call, meeting or e-mail that somebody is to see to on a day."),
  edit_activity: one("PATCH /activities/:activityId"),
  finish_activity: one("POST /activities/:activityId/finish"),
  cancel_activity: one("POST /activities/:activityId/cancel"),
  create_quotation: one(
    "POST /quotations",
    "A draft with its lines; prices, taxes and totals follow from products and customer where nothing is said.",
  ),
  edit_quotation: one(
    "PATCH /sales/:saleId",
    "lineEdits changes, adds or takes away single lines; lines replaces all of them.",
  ),
  update_prices: one("POST /sales/:saleId/update-prices"),
  send_quotation: one("POST /sales/:saleId/send", "Mails it to the customer, and freezes what was sent."),
  cancel_sale: one("POST /sales/:saleId/cancel"),
  reopen_sale: one("POST /sales/:saleId/reopen"),
  confirm_quotation: one("POST /sales/:saleId/confirm", "Makes it an order, as when the customer said yes."),
  prepare_mail: about(
    "GET",
    "mail",
    "The draft of a mail, filled in from a template. Nothing leaves: send_mail sends what you make of it.",
  ),
  send_mail: about(
    "POST",
    "send-email",
    "Leaves some seconds later, or at sendAt; withdraw_mail takes back what has not left.",
  ),
  withdraw_mail: one("POST /messages/:messageId/withdraw"),
};

/** What programs may ask for that act for somebody: what a salesperson does. Each is a capability of the interface, with its input and its right. */
export const agentTools: readonly Tool[] = Object.entries(tools).map(([name, declared]) => ({
  name,
  ...declared,
  isWrite: !declared.capabilities[0].key.startsWith("GET "),
}));

installTools(agentTools);
