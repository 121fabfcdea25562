import type { ActivityKind } from "@trato/domain/fields/next-activity.ts";
import { planActivity } from "../activities/plan-activity.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { dealId, type Holder, type Made } from "./made.ts";
import type { Story } from "./story.ts";

/** What the manager asks of whoever founded the workspace, about the deals nearest to their end: so that the first day is not empty. */
export function tellFounder(story: Story, made: Made, deals: readonly Holder[]): void {
  for (const [index, holder] of deals.slice(0, favours.length).entries()) {
    const favour = favours[index];
    if (!favour) continue;
    const { kind, inDays, summary } = favour;
    story.tell(
      Math.max(1, 1 - inDays),
      () => made.as("rosa"),
      async (ctx) => {
        const about = { kind: "opportunity" as const, id: dealId(holder) };
        const asked = { kind, summary: summary[story.language], dueOn: story.dayIn(inDays) };
        return planActivity(ctx, about, { ...asked, assigneeId: await founderOf(ctx) });
      },
    );
  }
}

type Favour = { kind: ActivityKind; inDays: number; summary: { en: string; es: string } };

const favours: readonly Favour[] = [
  { kind: "to_do", inDays: 0, summary: { en: "Approve the discount", es: "Aprobar el descuento" } },
  { kind: "call", inDays: -1, summary: { en: "Call their director", es: "Llamar a su director" } },
  { kind: "email", inDays: 0, summary: { en: "Thank them for the visit", es: "Agradecer la visita" } },
  { kind: "meeting", inDays: 2, summary: { en: "Join the closing meeting", es: "Ir a la reunión de cierre" } },
];

async function founderOf(ctx: Context) {
  const { id } = await own(ctx, "members")
    .select("id")
    .where("role", "=", "administrator")
    .orderBy("createdAt")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  return id;
}
