import * as fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import type { Sale } from "@trato/domain/sales/records.ts";
import { limited } from "../../../test/approvals.ts";
import { mail } from "../../../test/factories-sales.ts";
import { customer, day, product, qty } from "../../../test/factories-stock.ts";
import { type InWorkspace, inWorkspace } from "../../../test/factories.ts";
import type { Context } from "../../platform/context.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import { createExchangeRate } from "../../products/currencies/create-exchange-rate.ts";
import { createPriceList } from "../../products/price-lists/create-price-list.ts";
import { createPriceRule } from "../../products/price-lists/create-price-rule.ts";
import "../../reactions.ts";
import { changeOrder } from "../change-order.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { createQuotation } from "../create-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { getSale } from "../get-sale.ts";
import { updatePrices } from "../prices/update-prices.ts";
import { reopenSale } from "../reopen-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { applyTemplate } from "../templates/apply-template.ts";
import { createQuotationTemplate } from "../templates/create-quotation-template.ts";
import { createPaymentTerms } from "../terms/payment-terms.ts";
import { takeUpVersion } from "../versions/take-up-version.ts";
import { askForApproval } from "./ask-for-approval.ts";
import { approveSale } from "./decide-approval.ts";
import { withdrawApproval } from "./withdraw-approval.ts";

// A seller tries whatever there is, in any order, to let something go out or be ordered that is further beyond the limits than was approved. What it is
// beyond is reckoned here anew from what the document comes to, in other words than the engine's.

const limits = { discount: 15, margin: 20, days: 30, amount: 2000 };
const [listPrice, cost] = [100, 60];
const rounding = 0.05;

type Bare = {
  kind:
    | "add"
    | "gift"
    | "send"
    | "confirm"
    | "copy"
    | "import"
    | "prices"
    | "takeUp"
    | "reopen"
    | "ask"
    | "approve"
    | "withdraw";
};
type Step =
  | Bare
  | { kind: "line" | "header" | "change"; set: object }
  | { kind: "terms" | "list" | "template" | "customer"; which: number };

const share = fc.constantFrom("0", "10", "15", "15.01", "16", "40", "100").map(qty);
const price = fc.constantFrom("100", "86", "84", "70", "0", "-50", "150").map(qty);
const quantity = fc.constantFrom("1", "3", "19", "21", "-1").map(qty);
const set = fc.record({ discount: share, unitPrice: price, quantity }, { requiredKeys: [] });
const plain = (...kinds: Bare["kind"][]) => fc.constantFrom(...kinds).map((kind): Step => ({ kind }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: set.map((said): Step => ({ kind: "line", set: said })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<object>(
        { discount: { kind: "percent", percent: qty("20") } },
        { discount: { kind: "amount", amount: qty("90") } },
        { discount: null },
        { currency: "USD" },
        { currency: "USD", convertsTyped: true },
        { currency: "EUR" },
        { priceDay: day("2001-01-01") },
        { priceListId: null },
      )
      .map((said): Step => ({ kind: "header", set: said })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("terms" as const, "list" as const, "template" as const, "customer" as const),
      which: fc.constantFrom(0, 1),
    }),
  },
  { weight: 3, arbitrary: plain("add", "gift", "copy", "import", "prices", "takeUp", "reopen", "withdraw") },
  { weight: 4, arbitrary: plain("ask", "approve") },
  { weight: 5, arbitrary: plain("send", "confirm") },
  { weight: 2, arbitrary: set.map((said): Step => ({ kind: "change", set: said })) },
);

type Reckoned = { customerId: string; discount: number; margin: number; days: number; amount: number; listed: number };
type World = Awaited<ReturnType<typeof scene>>;

async function scene(t: InWorkspace) {
  const root = await t.as({ role: "administrator" });
  const ana = await t.member({ role: "manager" });
  const seller = await t.member({ role: "sales", reach: "all" });
  await t.become(root);
  for (const [measure, limit] of [
    ["line_discount", String(limits.discount)],
    ["discount", String(limits.discount)],
    ["margin", String(limits.margin)],
    ["payment_days", String(limits.days)],
    ["amount", String(limits.amount)],
  ] as const)
    await limited(root, [measure, limit], [ana], { roles: ["sales"] });
  await createExchangeRate(root, { currency: "USD", day: day("2000-01-01"), rate: qty("1.1"), isInverse: false });
  const table = await product(root, { name: "Table", listPrice: qty("100"), cost: qty("60"), taxIds: [] });
  const cheap = await createPriceList(root, { name: "Cheap", isDefault: false });
  await createPriceRule(root, { priceListId: cheap.id, making: "percentage", discount: qty("50") });
  const delay = { value: "percent" as const, amount: qty("100"), delayKind: "days_after" as const };
  const terms = [
    await createPaymentTerms(root, { name: "30", lines: [{ ...delay, days: 30 }] }),
    await createPaymentTerms(root, { name: "90", lines: [{ ...delay, days: 90 }] }),
  ];
  const templates = [
    await createQuotationTemplate(root, { name: "Dear", lines: [{ productId: table.id }] }),
    await createQuotationTemplate(root, { name: "Cheap", lines: [{ productId: table.id, discount: qty("50") }] }),
  ];
  const customers = [await customer(root, "Lar"), await customer(root, "Paz")];
  const daysOf = new Map<string | null, number>([
    [terms[0]!.id, 30],
    [terms[1]!.id, 90],
    [null, 0],
  ]);
  return { t, root, ana, seller, table, lists: [null, cheap.id], terms, templates, customers, daysOf };
}

/** What a document is beyond limits by, from what it comes to and what its goods are worth. */
function reckoned(world: World, sale: Sale): Reckoned {
  const counted = sale.lines.filter(({ kind, choice }) => kind === "product" && choice === "counted");
  const pieces = counted.reduce((sum, line) => sum + Number(line.quantity), 0);
  const amount = Number((sale.inCompanyCurrency ?? sale.totals).untaxed);
  const listed = pieces * listPrice;
  const earned = amount - pieces * cost;
  return {
    customerId: sale.customer.id,
    discount: listed === 0 ? 0 : ((listed - amount) * 100) / Math.abs(listed),
    margin: amount > 0 ? (earned * 100) / amount : pieces > 0 ? -Infinity : Infinity,
    days: world.daysOf.get(sale.paymentTermsId) ?? 0,
    amount,
    listed,
  };
}

/** What is further beyond a limit than what was approved of it. */
function further(now: Reckoned, approved: Reckoned | null): string[] {
  const isSame = approved?.customerId === now.customerId;
  const most = (name: "discount" | "days" | "amount") => Math.max(limits[name], isSame ? approved[name] : 0) + rounding;
  const least = Math.min(limits.margin, isSame ? approved.margin : limits.margin) - rounding;
  return [
    ...(["discount", "days", "amount"] as const).filter((name) => now[name] > most(name)),
    ...(now.margin < least ? ["margin"] : []),
  ];
}

/** Does one step as whoever does it; "done", or the code with which it was refused. */
async function walk(
  world: World,
  at: { saleId: Id<"sales">; approved: Reckoned | null },
  taken: Step,
): Promise<string> {
  const { t, table, ana, seller, terms, lists, templates, customers } = world;
  const ctx = await t.as({ id: taken.kind === "approve" ? ana : seller });
  const { saleId } = at;
  const which = { saleId, version: undefined };
  const sale = await getSale(ctx, { saleId });
  const [first] = sale.lines;
  const edit = (said: object) => editSale(ctx, { ...which, ...said });
  const again = async (other: Context) => {
    const lines = sale.lines.map(({ quantity: its, unitPrice, discount }) => ({
      productId: table.id,
      quantity: its,
      unitPrice,
      discount,
    }));
    const { paymentTermsId, discount } = sale;
    const made = await createQuotation(other, { customerId: sale.customer.id, paymentTermsId, discount, lines });
    return { ...at, saleId: made.id, approved: null };
  };
  const ways: Record<Step["kind"], () => Promise<unknown>> = {
    line: () => edit({ lineEdits: [{ id: first!.id, set: "set" in taken ? taken.set : {} }] }),
    header: () => edit("set" in taken ? taken.set : {}),
    terms: () => edit({ paymentTermsId: terms["which" in taken ? taken.which : 0]!.id }),
    list: () => edit({ priceListId: lists["which" in taken ? taken.which : 0] }),
    customer: () => edit({ customerId: customers["which" in taken ? taken.which : 0] }),
    template: () => {
      const template = templates["which" in taken ? taken.which : 0]!;
      return applyTemplate(ctx, { ...which, quotationTemplateId: template.id, way: "replace" });
    },
    add: () =>
      edit({
        lineEdits: [{ id: ctx.newId<"sale_lines">(), set: { productId: table.id, unitPrice: qty("80") }, after: null }],
      }),
    gift: () => editContact(ctx, { contactId: sale.customer.id, version: undefined, priceListId: lists[1] }),
    copy: async () => Object.assign(at, await again(ctx)),
    import: async () => {
      const brought = { ...ctx, importId: ctx.newId<"imports">() };
      const made = await again(brought);
      await confirmQuotation(brought, { saleId: made.saleId });
      Object.assign(at, made);
    },
    prices: () => updatePrices(ctx, { ...which, lineIds: first ? [first.id] : undefined }),
    takeUp: () => takeUpVersion(ctx, { ...which, number: 1 }),
    reopen: () => reopenSale(ctx, which),
    ask: () => askForApproval(ctx, which),
    withdraw: () => withdrawApproval(ctx, which),
    approve: async () => {
      await approveSale(ctx, which);
      at.approved = reckoned(world, await getSale(ctx, { saleId }));
    },
    send: () => sendQuotation(ctx, { ...which, ...mail }),
    confirm: () => confirmQuotation(ctx, { saleId }),
    change: () =>
      changeOrder(ctx, {
        ...which,
        lines: [{ id: first!.id, ...("set" in taken ? taken.set : {}) }],
        tellCustomer: true,
      }),
  };
  return kept(ctx, ways[taken.kind]);
}

/** Like `tried`, but what was done stays. */
async function kept(ctx: Context, work: () => Promise<unknown>): Promise<string> {
  await sql`savepoint walked`.execute(ctx.db);
  try {
    await work();
    await sql`release savepoint walked`.execute(ctx.db);
    return "done";
  } catch (error) {
    if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
    await sql`rollback to savepoint walked`.execute(ctx.db);
    return error.code;
  }
}

/** Walked besides those that chance gives, so that each outcome is met. */
const dear: Step = { kind: "line", set: { discount: qty("40") } };
const told = (...all: Bare["kind"][]): Step[] => all.map((kind) => ({ kind }));

const goesOut: readonly Step["kind"][] = ["send", "confirm", "import", "change"];

test("whatever a seller does, in whichever order, nothing goes out or is ordered further beyond the limits than was approved", () =>
  inWorkspace(async (t) => {
    const world = await scene(t);
    const tally = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const ctx = await t.as({ id: world.seller });
        const lines = [{ productId: world.table.id, quantity: qty("2") }];
        const { id } = await createQuotation(ctx, { customerId: world.customers[0]!, paymentTermsId: null, lines });
        const at = { saleId: id, approved: null as Reckoned | null };
        for (const taken of steps) {
          const outcome = await walk(world, at, taken);
          tally.set(`${taken.kind} ${outcome}`, (tally.get(`${taken.kind} ${outcome}`) ?? 0) + 1);
          if (outcome !== "done" || !goesOut.includes(taken.kind)) continue;
          const sale = await t.asSystem((system) => getSale(system, { saleId: at.saleId }));
          expect({ steps, further: further(reckoned(world, sale), at.approved) }).toEqual({ steps, further: [] });
        }
      }),
      {
        numRuns: 30,
        examples: [
          [told("send", "confirm")],
          [[dear, ...told("send", "confirm", "ask", "approve", "send", "confirm")]],
        ],
      },
    );
    const happened = (what: string) => tally.get(what) ?? 0;
    for (const what of [
      "send done",
      "send sale.needs_approval",
      "confirm done",
      "confirm sale.needs_approval",
      "ask done",
      "approve done",
    ])
      expect([what, happened(what) > 0]).toEqual([what, true]);
  }));

test("the database itself takes nothing that goes out or is ordered without having been looked at, nor an order that waits", () =>
  inWorkspace(async (t) => {
    const { seller, table, customers } = await scene(t);
    const ctx = await t.as({ id: seller });
    const lines = [{ productId: table.id, discount: qty("50") }];
    const { id } = await createQuotation(ctx, { customerId: customers[0]!, lines });
    const write = async (columns: ReturnType<typeof sql>) => {
      await sql`savepoint written`.execute(ctx.db);
      const written = sql`update sales set ${columns} where id = ${id}`.execute(ctx.db);
      const outcome = await written.then(
        () => "done",
        (error: { constraint: string }) => error.constraint,
      );
      await sql`rollback to savepoint written`.execute(ctx.db);
      return outcome;
    };
    const later = sql`cleared_at + interval '1 second'`;
    expect(await write(sql`state = 'sent', number = 'S1', sent_at = ${later}`)).toBe("sales_sent_within_limits");
    expect(await write(sql`state = 'confirmed', number = 'S1', confirmed_at = ${later}`)).toBe(
      "sales_ordered_within_limits",
    );
    expect(await write(sql`state = 'confirmed', number = 'S1', confirmed_at = cleared_at, approval = 'waiting'`)).toBe(
      "sales_ordered_as_approved",
    );
  }));
