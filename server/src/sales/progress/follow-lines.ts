import { sql } from "kysely";
import { dayIn } from "@trato/domain/dates.ts";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { inProportion } from "@trato/domain/documents/discounts/document-discounts.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { companyAmountsOf } from "@trato/domain/documents/document-currency.ts";
import { documentTotals } from "@trato/domain/documents/totals.ts";
import type { Id } from "@trato/domain/ids.ts";
import { deliveryStatusOf, stateAfterMovement } from "@trato/domain/sales/delivery-status.ts";
import { givenUpAfter, keptOf, type LineProgress } from "@trato/domain/stock/progress.ts";
import { readTotalsRules } from "../../documents/read-totals-rules.ts";
import type { Context } from "../../platform/context.ts";
import { instalmentsOfSale } from "../instalments-of-sale.ts";
import { saidRateOf } from "../../documents/money/document-money.ts";
import { sharesOn } from "../combos/parts-of-lines.ts";
import { keepDelivered } from "./keep-delivered.ts";
import { inLineUnit, progressOfSale, type SaleProgress } from "./progress-of-sale.ts";
import type { ReadLine } from "../read-sale.ts";
import { discountOf, type SaleRecord } from "../store.ts";

/** What is given up of some lines from now on, in the product's unit; the others stay as they are. */
export type GivenUp = ReadonlyMap<Id<"sale_lines">, Decimal>;

/**
 * Brings a locked order in line with what became of its lines: what is given up is kept with them, never more than is not
 * moved; the state, what the order comes to and what is due follow. Answers what is to be written, and whether something else
 * is given up than before; nothing is left to write where all is as it was.
 */
export async function followLines(ctx: Context, sale: SaleRecord, before: readonly ReadLine[], asked: GivenUp) {
  const givenUp = givenUpNow(before, asked);
  await writeGivenUp(ctx, givenUp);
  const lines = before.map((line) => ({ ...line, givenUp: givenUp.get(line.id) ?? line.givenUp }));
  const progress = progressOfSale(lines);
  await keepDelivered(ctx, sale.id, progress);
  const status = deliveryStatusOf(sale, [...progress.values()]);
  const state = stateAfterMovement(sale, status);
  const isKeptInPart = [...progress.values()].some((line) => line.givenUp !== nothing);
  const closedShortAt = status === "closed_short" ? (sale.closedShortAt ?? ctx.now) : null;
  const kept = isKeptInPart || sale.keptTotal !== null ? await keptAmounts(ctx, sale, lines, progress) : {};
  return { status, state, isGivenUpOther: givenUp.size > 0, along: { ...kept, closedShortAt } };
}

/** What is given up of the lines of which that is no longer what it was; of services that go with the goods, as of these. */
function givenUpNow(before: readonly ReadLine[], asked: GivenUp): GivenUp {
  const progress = progressOfSale(before.map((line) => ({ ...line, givenUp: asked.get(line.id) ?? line.givenUp })));
  return new Map(
    before.flatMap(({ id, givenUp }) => {
      const own = progress.get(id);
      const now = own ? givenUpAfter(own, nothing) : givenUp;
      return now === givenUp ? [] : [[id, now] as const];
    }),
  );
}

async function writeGivenUp(ctx: Context, givenUp: GivenUp): Promise<void> {
  if (givenUp.size === 0) return;
  await sql`
    update sale_lines l set given_up = given.quantity
    from unnest(${[...givenUp.keys()]}::uuid[], ${[...givenUp.values()]}::numeric[]) as given (id, quantity)
    where l.workspace_id = ${ctx.workspace.id} and l.id = given.id
  `.execute(ctx.db);
}

/** What the order comes to without what was given up, and when which part of it is due. */
async function keptAmounts(ctx: Context, sale: SaleRecord, lines: readonly ReadLine[], progress: SaleProgress) {
  const isWhole = [...progress.values()].every((line) => line.givenUp === nothing);
  const rules = await readTotalsRules(ctx, sale.currency);
  const ordered = lines.map((line) => ({
    ...line,
    taxIds: line.taxIds as Id<"taxes">[], // kept as ids of taxes
    sectionDiscount: line.sectionDiscount as GlobalDiscount | null, // kept as it was asked for
    shares: sharesOn(line),
  }));
  const discounts = inProportion(ordered, rules, discountOf(sale));
  const kept = ordered.map((line) => ({
    ...line,
    quantity: keptQuantity(line, progress.get(line.id)),
    sectionDiscount: discounts.sections.get(line.id) ?? null,
  }));
  const { untaxed, total } = isWhole ? sale : documentTotals(kept, rules, discounts.whole).totals;
  const rate = { said: saidRateOf(sale), decimals: ctx.workspace.currencyDecimals };
  const { companyTotal } = isWhole ? sale : companyAmountsOf(kept, rules, rate, discounts.whole);
  const from = sale.confirmedAt ? dayIn(ctx.workspace.timeZone, sale.confirmedAt) : ctx.today;
  const instalments = JSON.stringify(await instalmentsOfSale(ctx, { ...sale, untaxed, total, companyTotal }, from));
  return { keptUntaxed: isWhole ? null : untaxed, keptTotal: isWhole ? null : total, instalments };
}

/** What is kept of a line, in its own unit. */
function keptQuantity(line: ReadLine, progress: LineProgress | undefined): Decimal {
  return !progress || progress.givenUp === nothing ? line.quantity : inLineUnit(line, keptOf(progress));
}
