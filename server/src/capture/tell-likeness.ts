import { type Likeness, sameSigns, surenesses } from "@trato/domain/contacts/likeness.ts";
import { findDuplicates } from "../contacts/find-duplicates.ts";
import type { planNew } from "../opportunities/create-opportunity.ts";
import { findOpportunityDuplicates } from "../opportunities/find-opportunity-duplicates.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";

type Planned = Awaited<ReturnType<typeof planNew>>;

type Alike = Likeness & { contacts: number; opportunities: number };

/** What a lead that comes by itself looks like of what is known already, and why; null where there is nothing. */
export async function likenessOf(ctx: Context, { id, record }: Planned): Promise<Alike | null> {
  const { title, contactName, companyName, email, phone, website, street, zip, customerId } = record;
  const known = { companyName, email, phone, website, street, zip };
  const [people, { items, withColleagues }] = await Promise.all([
    findDuplicates(ctx, { ...known, name: contactName }),
    findOpportunityDuplicates(ctx, { ...known, title, contactName, customerId }, id),
  ]);
  const contacts = people.items.filter((contact) => contact.id !== customerId);
  const deals = ctx.workspace.tellsOfColleagues ? [...items, ...withColleagues] : [];
  const found = [...contacts, ...deals];
  return found.length === 0 ? null : { contacts: contacts.length, opportunities: deals.length, ...togetherOf(found) };
}

/** Its history tells so; which ones they are its page shows to whoever reaches them. Nothing is merged or left out by itself. */
export async function tellLikeness(ctx: Context, { id }: Pick<Planned, "id">, alike: Alike | null): Promise<void> {
  if (!alike) return;
  const subject = { kind: "opportunity" as const, id };
  await recordInDiary({ ...ctx, actor: systemActor }, "lead.recognised", subject, { after: alike });
}

/** The likeliest, and all that is the same. */
const togetherOf = (found: readonly Likeness[]): Likeness => ({
  sureness: surenesses.find((level) => found.some(({ sureness }) => sureness === level)) ?? "possible",
  same: sameSigns.filter((sign) => found.some(({ same }) => same.includes(sign))),
});
