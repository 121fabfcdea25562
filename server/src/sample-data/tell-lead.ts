import { logCall } from "../activities/log-call.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { createLead } from "../opportunities/create-opportunity.ts";
import type { sampleLeads } from "./leads.ts";
import type { Made } from "./made.ts";
import type { Story } from "./story.ts";
import { trato } from "./story.ts";
import { amountIn } from "./tell-company.ts";

/** Somebody who may want to buy, and the first word with them where there was one. */
export function tellLead(story: Story, made: Made, lead: (typeof sampleLeads)[number]): void {
  const { language } = story;
  const { salesperson } = lead;
  const actor = () => (salesperson ? made.as(salesperson) : trato());
  story.tell(lead.began, actor, async (ctx) => {
    const { id } = await createLead(ctx, {
      title: lead.title[language],
      companyName: lead.company[language],
      contactName: lead.person[language],
      email: `info@${lead.domain}.example`,
      source: lead.source[language],
      expectedRevenue: amountIn(ctx, lead.worth),
      ...(salesperson === null && { salespersonId: null }),
    });
    if (salesperson && lead.began > 6) await logCall(ctx, { kind: "opportunity", id }, firstWord[language]);
    const next = { kind: "call" as const, summary: callAgain[language], dueOn: story.dayIn((lead.began % 4) - 1) };
    if (salesperson) await planActivity(ctx, { kind: "opportunity", id }, next);
  });
}

const callAgain = { en: "Call and ask what they need", es: "Llamar y preguntar qué necesitan" };

const firstWord = {
  en: { summary: "No answer, left a message", durationMinutes: 1 },
  es: { summary: "No contesta, dejo un mensaje", durationMinutes: 1 },
};
