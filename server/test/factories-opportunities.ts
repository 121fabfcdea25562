import type { Moment } from "@trato/domain/dates.ts";
import type { CreateLead, CreateOpportunity } from "@trato/domain/opportunities/inputs.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import { createLead, createOpportunity } from "../src/opportunities/create-opportunity.ts";
import { readStages } from "../src/opportunities/store.ts";
import type { Context } from "../src/platform/context.ts";

let count = 0;

/** The same actor a while later: cards that come later stand above. */
export function later(ctx: Context, minutes = 1): Context {
  return { ...ctx, now: new Date(Date.parse(ctx.now) + minutes * 60_000).toISOString() as Moment }; // a moment
}

export function lead(ctx: Context, given: Partial<CreateLead> = {}): Promise<Opportunity> {
  return createLead(ctx, { title: `Lead ${++count}`, ...given });
}

/** Each one stands above those that were made before, by a second: files share the count, and a test its minutes. */
export function opportunity(ctx: Context, given: Partial<CreateOpportunity> = {}): Promise<Opportunity> {
  count++;
  return createOpportunity(later(ctx, count / 60), { title: `Opportunity ${count}`, ...given });
}

/** The stages with which a workspace starts. */
export async function stagesOf(ctx: Context) {
  const [fresh, qualified, proposition, negotiation, won] = await readStages(ctx);
  if (!fresh || !qualified || !proposition || !negotiation || !won) throw new Error("a workspace starts with five");
  return { fresh, qualified, proposition, negotiation, won };
}
