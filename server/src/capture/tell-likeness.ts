import { type Likeness, sameSigns, surenesses } from "@trato/domain/contacts/likeness.ts";
import { findDuplicates } from "../contacts/find-duplicates.ts";
import type { planNew } from "../opportunities/create-opportunity.ts";
import { findOpportunityDuplicates } from "../opportunities/find-opportunity-duplicates.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";

type Planned = Awaited<ReturnType<typeof planNew>>;

/**
 * The history of a lead that came by itself tells that it looks like what is known already, and why; which ones they are its page shows to whoever
 * reaches them. Nothing is merged or left out by itself.
 */
export async function tellLikeness(ctx: Context, { id, record }: Planned): Promise<void> {
  const { title, contactName, companyName, email, phone, website, street, zip, customerId } = record;
  const known = { companyName, email, phone, website, street, zip };
  const [people, { items, withColleagues }] = await Promise.all([
    findDuplicates(ctx, { ...known, name: contactName }),
    findOpportunityDuplicates(ctx, { ...known, title, contactName, customerId }, id),
  ]);
  const contacts = people.items.filter((contact) => contact.id !== customerId);
  const deals = ctx.workspace.tellsOfColleagues ? [...items, ...withColleagues] : [];
  const found = [...contacts, ...deals];
  if (found.length === 0) return;
  const after = { contacts: contacts.length, opportunities: deals.length, ...togetherOf(found) };
  await recordInDiary({ ...ctx, actor: systemActor }, "lead.recognised", { kind: "opportunity", id }, { after });
}

/** The likeliest, and all that is the same. */
const togetherOf = (found: readonly Likeness[]): Likeness => ({
  sureness: surenesses.find((level) => found.some(({ sureness }) => sureness === level)) ?? "possible",
  same: sameSigns.filter((sign) => found.some(({ same }) => same.includes(sign))),
});
