import type { Id } from "@trato/domain/ids.ts";
import { firstStage } from "@trato/domain/opportunities/positions.ts";
import type { Language } from "@trato/domain/words.ts";
import { logCall } from "../activities/log-call.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { writeNote } from "../activities/write-note.ts";
import { loseOpportunity } from "../opportunities/close-opportunity.ts";
import { createOpportunity } from "../opportunities/create-opportunity.ts";
import { listLostReasons } from "../opportunities/lost-reasons.ts";
import { moveOpportunity } from "../opportunities/move-opportunity.ts";
import { readStages } from "../opportunities/store.ts";
import type { Actor, Context } from "../platform/context.ts";
import type { SampleDeal } from "./deal.ts";
import { dealId, found, type Holder, type Made } from "./made.ts";
import type { Story } from "./story.ts";
import { amountIn } from "./tell-company.ts";
import { tellQuotation } from "./tell-quotation.ts";

const calls: Record<Language, { summary: string; outcome: string }[]> = {
  en: [
    { summary: "First call", outcome: "Knows what they need; asked for an offer" },
    { summary: "Agreed on the models", outcome: "Wants to see the chairs first" },
    { summary: "Asked about the date", outcome: "No hurry before the end of the month" },
  ],
  es: [
    { summary: "Primera llamada", outcome: "Tienen claro lo que necesitan; piden presupuesto" },
    { summary: "Modelos acordados", outcome: "Antes quieren ver las sillas" },
    { summary: "Consulta sobre la fecha", outcome: "Sin prisa hasta final de mes" },
  ],
};

const notes: Record<Language, string[]> = {
  en: [
    "Second floor without a lift: count on help.",
    "Compares us with another offer.",
    "Prefers to be called before ten.",
  ],
  es: [
    "Segundo piso sin ascensor: hará falta ayuda.",
    "Nos compara con otra oferta.",
    "Mejor llamar antes de las diez.",
  ],
};

/** A deal from the first word to where it stands today; tells by what it will be known. */
export function tellDeal(story: Story, made: Made, deal: SampleDeal): Holder {
  const opportunityId: Holder = { id: null };
  const seller = () => made.as(deal.salesperson);
  tellBeginning(story, made, deal, opportunityId, seller);
  tellTalk(story, deal, opportunityId, seller);
  const { outcome } = deal;
  if (outcome.kind === "lost") tellLoss(story, deal, outcome.reason, opportunityId, seller);
  if (outcome.kind === "stage") tellMoves(story, deal, outcome.stage, opportunityId, seller);
  if (outcome.kind !== "lost") tellQuotation(story, made, deal, { opportunityId, seller });
  return opportunityId;
}

type Seller = () => Actor;

function tellBeginning(story: Story, made: Made, deal: SampleDeal, holder: Holder, seller: Seller): void {
  const { language } = story;
  story.tell(deal.began, seller, async (ctx) => {
    const { id } = await createOpportunity(ctx, {
      title: deal.title[language],
      customerId: found(made.customers, deal.company),
      expectedRevenue: amountIn(ctx, deal.worth),
      expectedClosing: story.dayIn(closingIn(deal)),
      source: deal.source[language],
      tags: deal.tags.map((tag) => tag[language]),
      priority: deal.isBig ? 2 : 0,
    });
    holder.id = id;
  });
}

/** Deals that are decided were expected a month after they began; the others some time from now. */
function closingIn({ outcome, began }: SampleDeal): number {
  return outcome.kind === "stage" ? 10 + (began % 5) * 12 : 30 - began;
}

function tellTalk(story: Story, deal: SampleDeal, holder: Holder, seller: Seller): void {
  const { language } = story;
  const about = () => ({ kind: "opportunity" as const, id: dealId(holder) });
  const turn = deal.began % 3;
  if (deal.began > 3)
    story.tell(deal.began - 1, seller, (ctx) =>
      logCall(ctx, about(), { ...(calls[language][turn] ?? { summary: "" }), durationMinutes: 6 + (deal.began % 20) }),
    );
  if (deal.began > 8)
    story.tell(deal.began - 2, seller, (ctx) => writeNote(ctx, about(), { body: notes[language][turn] ?? "" }));
  const { next } = deal;
  if (!next) return;
  const planned = Math.min(deal.began, Math.max(1, 2 - next.inDays));
  story.tell(planned, seller, (ctx) =>
    planActivity(ctx, about(), { kind: next.kind, summary: next.summary[language], dueOn: story.dayIn(next.inDays) }),
  );
}

function tellMoves(story: Story, deal: SampleDeal, stage: number, holder: Holder, seller: Seller): void {
  for (let at = 1; at <= stage; at++) {
    story.tell(Math.max(1, deal.began - 2 - at * 3), seller, async (ctx) =>
      moveOpportunity(ctx, { opportunityId: dealId(holder), stageId: await stageAt(ctx, at) }),
    );
  }
}

async function stageAt(ctx: Context, index: number): Promise<Id<"stages">> {
  const stages = (await readStages(ctx)).filter((stage) => !stage.isWon);
  const stage = stages[index] ?? firstStage(stages);
  if (!stage) throw new Error("a new workspace has stages");
  return stage.id;
}

function tellLoss(story: Story, deal: SampleDeal, reason: number, holder: Holder, seller: Seller): void {
  story.tell(Math.max(1, deal.began - 20), seller, async (ctx) => {
    const reasons = (await listLostReasons(ctx)).items;
    return loseOpportunity(ctx, { opportunityId: dealId(holder), reasonId: reasons[reason]?.id ?? null });
  });
}
