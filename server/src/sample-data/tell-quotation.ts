import type { Decimal } from "@trato/domain/decimal.ts";
import type { Language } from "@trato/domain/words.ts";
import { keepSent } from "../messaging/deliver-message.ts";
import type { Actor, Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { acceptQuotation, noteView } from "../sales/portal/answer-offer.ts";
import { cancelSale } from "../sales/cancel-sale.ts";
import { createQuotation } from "../sales/create-quotation.ts";
import { getSale } from "../sales/get-sale.ts";
import { sendQuotation } from "../sales/send-quotation.ts";
import { getDelivery } from "../stock/list-transfers.ts";
import { returnDelivery } from "../stock/returns/return-delivery.ts";
import { validateDelivery } from "../stock/validate-delivery.ts";
import type { Outcome, SampleDeal } from "./deal.ts";
import { dealId, found, type Holder, type Made } from "./made.ts";
import { sampleCompanies } from "./people.ts";
import type { Story } from "./story.ts";

type Sale = Awaited<ReturnType<typeof getSale>>;
type Offered = { sale: Sale | null };
type Deal = { opportunityId: Holder; seller: () => Actor };

/** The offer of a deal, what the customer said, and what became of the goods. */
export function tellQuotation(story: Story, made: Made, deal: SampleDeal, { opportunityId, seller }: Deal): void {
  const { outcome } = deal;
  const kind = outcome.kind === "order" ? "sent" : outcome.kind === "stage" ? outcome.quotation : undefined;
  if (!kind) return;
  const offered: Offered = { sale: null };
  const recently = outcome.kind === "stage" ? 20 : Number.POSITIVE_INFINITY;
  const offeredDaysAgo = kind === "expired" ? 42 : Math.min(recently, Math.max(1, deal.began - 8));
  story.tell(offeredDaysAgo, seller, async (ctx) => {
    const lines = deal.lines.map(([product, quantity, discount]) => ({
      productId: found(made.products, product),
      quantity: String(quantity) as Decimal, // a whole number
      ...(discount !== undefined && { discount: String(discount) as Decimal }), // as above
    }));
    const customerId = found(made.customers, deal.company);
    offered.sale = await createQuotation(ctx, { customerId, opportunityId: dealId(opportunityId), lines });
  });
  if (kind === "draft") return;
  story.tell(offeredDaysAgo, seller, (ctx) => send(ctx, offered));
  const answered = Math.max(0, offeredDaysAgo - 3);
  if (deal.began % 2 === 0 || outcome.kind === "order")
    story.visit(answered, (edge, origin) => noteView(edge, { token: tokenOf(offered) }, origin));
  if (outcome.kind === "order") tellOrder(story, made, deal, outcome, offered, answered);
}

async function send(ctx: Context, offered: Offered): Promise<void> {
  offered.sale = await sendQuotation(ctx, { saleId: saleOf(offered).id });
  await keepMailsSent(ctx, offered);
}

/** Its mails count as sent, but leave nobody: their addresses do not exist. */
async function keepMailsSent(ctx: Context, offered: Offered): Promise<void> {
  const messages = await own(ctx, "messages")
    .selectAll()
    .where("subjectId", "=", saleOf(offered).id)
    .where("state", "!=", "sent")
    .execute();
  for (const message of messages) await keepSent(ctx, message, { sent: "<sample>", refused: [] });
}

type Order = Extract<Outcome, { kind: "order" }>;

function tellOrder(story: Story, made: Made, deal: SampleDeal, { goods }: Order, offered: Offered, day: number): void {
  const { language } = story;
  const name = sampleCompanies[deal.company]?.person[language] ?? "";
  story.visit(day, async (edge, origin) => {
    const { version } = saleOf(offered);
    await acceptQuotation(edge, { token: tokenOf(offered), name, version }, origin);
  });
  const keeper = () => made.as("pau");
  const seller = () => made.as(deal.salesperson);
  story.tell(day, seller, (ctx) => keepMailsSent(ctx, offered));
  if (goods === "cancelled") {
    story.tell(Math.max(0, day - 2), seller, (ctx) =>
      cancelSale(ctx, { saleId: saleOf(offered).id, reason: calledOff[language] }),
    );
  }
  if (goods === "waiting" || goods === "cancelled") return;
  story.tell(Math.max(0, day - 4), keeper, (ctx) => deliver(ctx, offered, goods === "partly"));
  if (goods === "returned") story.tell(Math.max(0, day - 12), keeper, (ctx) => takeBack(ctx, offered, language));
}

const calledOff: Record<Language, string> = { en: "The fair was called off", es: "Se ha suspendido la feria" };
const damaged: Record<Language, string> = { en: "Damaged on the way", es: "Dañado en el transporte" };

async function deliver(ctx: Context, offered: Offered, isPart: boolean): Promise<void> {
  const { deliveries } = await getSale(ctx, { saleId: saleOf(offered).id });
  const [delivery] = deliveries;
  if (!delivery) return;
  const { lines } = await getDelivery(ctx, { deliveryId: delivery.id });
  const [first] = lines;
  const some = isPart && first ? { lines: [{ lineId: first.lineId, quantity: first.quantity }] } : {};
  await validateDelivery(ctx, { deliveryId: delivery.id, remainder: "keep", force: false, ...some });
}

async function takeBack(ctx: Context, offered: Offered, language: Language): Promise<void> {
  const { deliveries } = await getSale(ctx, { saleId: saleOf(offered).id });
  const done = deliveries.find((delivery) => delivery.state === "done");
  if (done) await returnDelivery(ctx, { deliveryId: done.id, reason: damaged[language] });
}

function saleOf({ sale }: Offered): Sale {
  if (!sale) throw new Error("nothing was offered yet");
  return sale;
}

const tokenOf = (offered: Offered): string => saleOf(offered).portalUrl?.split("/q/")[1] ?? "";
