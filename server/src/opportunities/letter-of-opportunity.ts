import type { OneOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { addressedAs } from "../messaging/templates/addressed.ts";
import type { Letter } from "../messaging/templates/write-letter.ts";
import type { Context } from "../platform/context.ts";
import { readOpportunity } from "./present-opportunity.ts";

/** What a letter about a lead or opportunity may tell. Who reads it is whom it names, and its customer in whatever it does not tell. */
export async function letterOfOpportunity(ctx: Context, { opportunityId }: OneOpportunity): Promise<Letter> {
  const { address, ...deal } = await readOpportunity(ctx, opportunityId);
  const customer = deal.customer && (await addressedAs(ctx, deal.customer.id));
  const { contactName, companyName, email, phone, website, jobTitle } = deal;
  const company = companyName ?? (contactName ? customer?.name : customer?.company?.name);
  const itself = { name: contactName ?? companyName, company, email, phone, website, jobTitle, ...address };
  return {
    use: "opportunity",
    to: email ?? customer?.email ?? null,
    language: deal.language ?? customer?.language ?? ctx.workspace.language,
    values: { opportunity: { ...deal, ...address }, contact: { ...customer, ...told(itself) } },
  };
}

const told = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
