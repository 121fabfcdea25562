import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Edge } from "../platform/edge.ts";
import type { Workspace } from "../platform/context.ts";
import { closedDeals } from "./closed-deals.ts";
import { sampleLeads } from "./leads.ts";
import { Made } from "./made.ts";
import { openDeals } from "./open-deals.ts";
import { samplePurchases } from "./purchases.ts";
import { Story } from "./story.ts";
import { tellCompany } from "./tell-company.ts";
import { tellDeal } from "./tell-deal.ts";
import { tellFounder } from "./tell-founder.ts";
import { tellLead } from "./tell-lead.ts";
import { tellPurchase } from "./tell-purchase.ts";

const nearTheEnd = 2;

export type Filled = Pick<Workspace, "language"> & { id: Id<"workspaces">; today: CalendarDate };

/**
 * A believable company to try Trato with: people, goods, a pipeline, orders and purchases in all states, with dates relative
 * to today; made through the same commands that people use.
 */
export async function fillWithSampleData(edge: Edge, workspace: Filled): Promise<void> {
  const story = new Story(workspace.language, workspace.today);
  const made = new Made(workspace.language);
  tellCompany(story, made);
  for (const deal of closedDeals) tellDeal(story, made, deal);
  const open = openDeals.map((deal) => ({ deal, holder: tellDeal(story, made, deal) }));
  const nearest = open.filter(({ deal }) => deal.outcome.kind === "stage" && deal.outcome.stage >= nearTheEnd);
  tellFounder(
    story,
    made,
    nearest.map(({ holder }) => holder),
  );
  for (const lead of sampleLeads) tellLead(story, made, lead);
  for (const purchase of samplePurchases) tellPurchase(story, made, purchase);
  await story.happen(edge, workspace.id);
}
