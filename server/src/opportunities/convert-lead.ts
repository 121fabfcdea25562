import { refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { contactsOf } from "@trato/domain/opportunities/customer.ts";
import type { ConvertLead } from "@trato/domain/opportunities/inputs.ts";
import { obstacleToConvert } from "@trato/domain/opportunities/lifecycle.ts";
import { assignedAt } from "@trato/domain/opportunities/positions.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import { createContact } from "../contacts/create-contact.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { own } from "../platform/rows.ts";
import { learnFromCustomer } from "./customer-of.ts";
import { nextOwnerOf, type Owner } from "./owner-defaults.ts";
import { answerBehind } from "./present-opportunity.ts";
import { changeOpportunity, lockOpportunity, type OpportunityRecord } from "./store.ts";

/** There is a deal in it: the lead becomes an opportunity, with a new, an existing or no customer, and keeps all that was known. */
export async function convertLead(
  ctx: Context,
  { leadId: id, customer, salespersonId, teamId }: Omit<ConvertLead, "createQuotation">,
): Promise<Opportunity> {
  const lead = await lockOpportunity(ctx, id);
  authorize(ctx, "opportunity.edit");
  refuseIf(obstacleToConvert(lead));
  const owner = await nextOwnerOf(ctx, { salespersonId, teamId }, lead);
  const customerId = await customerOf(ctx, lead, owner, customer);
  const learned = customer.action === "link" ? await learnFromCustomer(ctx, customerId, lead) : {};
  const changes = {
    ...learned,
    ...owner,
    customerId,
    type: "opportunity" as const,
    rank: rankAt(Date.parse(ctx.now)),
    assignedAt: assignedAt(lead, owner.salespersonId, ctx.now),
    convertedAt: ctx.now,
  };
  return answerBehind(ctx, changeOpportunity(ctx, lead, { changes, event: "lead.converted" }), id);
}

type CustomerId = Id<"contacts"> | null;

async function customerOf(
  ctx: Context,
  lead: OpportunityRecord,
  owner: Owner,
  asked: ConvertLead["customer"],
): Promise<CustomerId> {
  if (asked.action === "link") return asked.contactId;
  if (asked.action === "none") return lead.customerId;
  const { company, person } = contactsOf({ ...lead, salespersonId: owner.salespersonId });
  const made = company && (await createContact(ctx, company));
  if (!person) return made?.id ?? null;
  const companyId = made?.id ?? (await companyNamed(ctx, lead.customerId));
  return (await createContact(ctx, { ...person, companyId })).id;
}

/** The customer whom the lead had already, where that is a company: a new person belongs to it. */
async function companyNamed(ctx: Context, customerId: CustomerId): Promise<CustomerId> {
  if (!customerId) return null;
  const company = await own(ctx, "contacts")
    .select("id")
    .where("id", "=", customerId)
    .where("kind", "=", "company")
    .executeTakeFirst();
  return company?.id ?? null;
}
