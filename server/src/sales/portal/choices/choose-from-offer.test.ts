import { expect, test } from "vitest";
import { compareVersions } from "@trato/domain/sales/versions/compare-versions.ts";
import type { CustomerChoice } from "@trato/domain/documents/choices/customer-choice.ts";
import type { Id } from "@trato/domain/ids.ts";
import { limited } from "../../../../test/approvals.ts";
import { forgedOf, mail, sentOffer } from "../../../../test/factories-sales.ts";
import { office } from "../../../../test/factories-combos.ts";
import { customer, product, qty } from "../../../../test/factories-stock.ts";
import { testOrigin } from "../../../../test/factories.ts";
import type { Context } from "../../../platform/context.ts";
import { problemOf } from "../../../platform/http/problems.ts";
import { createTax } from "../../../products/create-tax.ts";
import { editProduct } from "../../../products/edit-product.ts";
import { editTax } from "../../../products/edit-tax.ts";
import "../../../reactions.ts";
import { createQuotation } from "../../create-quotation.ts";
import { editSale } from "../../edit-sale.ts";
import { getSale } from "../../get-sale.ts";
import { sendQuotation } from "../../send-quotation.ts";
import { readContent } from "../../versions/read-content.ts";
import { acceptQuotation } from "../answer-offer.ts";
import { getPortalSale } from "../get-portal-sale.ts";
import { chooseFromOffer } from "./choose-from-offer.ts";

const group = "01990000-0000-7000-8000-0000000000aa" as Id<"choice_groups">; // an id
const range = { least: qty("1"), most: qty("10") };

/** Two oak tables at 100 or pine ones at 60, a lamp at 30 besides, two chairs at 100 or one to ten; at the end a hidden option. */
async function furniture(ctx: Context) {
  const make = async (name: string, price: string) =>
    (await product(ctx, { name, listPrice: qty(price), onHand: 20, taxIds: [] })).id;
  const [oak, pine, lamp] = [await make("Oak", "100"), await make("Pine", "60"), await make("Lamp", "30")];
  const chair = await make("Chair", "100");
  const lines = [
    { productId: oak, quantity: qty("2"), choiceGroup: group },
    { productId: pine, quantity: qty("2"), choiceGroup: group, choice: "alternative" as const },
    { productId: lamp, choice: "option" as const },
    { productId: chair, quantity: qty("2"), quantityRange: range },
  ];
  return createQuotation(ctx, { customerId: await customer(ctx), lines });
}

async function offered(make: (ctx: Context) => ReturnType<typeof furniture> = furniture) {
  const offer = await sentOffer(make);
  const { edge, token, sale, run, saleId } = offer;
  const [oak, pine, lamp, chair] = sale.lines.map(({ id }) => id) as [Line, Line, Line, Line]; // as just made
  const { version } = sale;
  const choose = (choices: CustomerChoice[]) => chooseFromOffer(edge, { token, version, choices }, testOrigin);
  const accept = (choices?: CustomerChoice[], total?: string) =>
    acceptQuotation(
      edge,
      { token, name: "Eva Robles", version, choices, ...(total !== undefined && { total: qty(total) }) },
      testOrigin,
    );
  const read = () => run((ctx) => getSale(ctx, { saleId }));
  return { ...offer, lines: { oak, pine, lamp, chair }, choose, accept, read };
}
type Line = Id<"sale_lines">;

/** What the customer is told: "done", or the code of the refusal. */
const answered = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => problemOf(error, "en")?.code ?? String(error),
  );

const told = (lines: readonly { name: string; choice: string; quantity: string }[]) =>
  lines.map(({ name, choice, quantity }) => `${name} ${choice} ${quantity}`);

test("what the customer chooses is kept, added up, and ordered exactly so", async () => {
  const { choose, accept, read, lines, edge, token, run, saleId } = await offered();
  const frozen = await run((ctx) => readContent(ctx, saleId));
  const wanted = [
    { lineId: lines.pine, isWanted: true },
    { lineId: lines.lamp, isWanted: true },
    { lineId: lines.chair, quantity: qty("3") },
  ];
  await choose([{ lineId: lines.lamp, isWanted: true }]);
  await choose(wanted);
  const offer = await getPortalSale(edge, { token }, testOrigin);
  expect(offer).toMatchObject({
    totals: { total: "400.00" },
    choosing: { choices: wanted, totals: { total: "450.00" } },
  });
  expect(offer.choosing?.lines.map(({ choice, subtotal }) => `${choice} ${subtotal}`)).toEqual([
    "alternative 200.00",
    "counted 120.00",
    "counted 30.00",
    "counted 300.00",
  ]);
  expect((await read()).totals.total).toBe("400.00"); // nothing binds before the yes
  const accepted = await accept(wanted, "450");
  expect(accepted).toMatchObject({ state: "confirmed", totals: { total: "450.00" }, choosing: null });
  const order = await read();
  expect(told(order.lines)).toEqual(["Oak alternative 2", "Pine counted 2", "Lamp counted 1", "Chair counted 3"]);
  expect(order).toMatchObject({ state: "confirmed", instalments: [{ amount: "450.00" }] });
  expect(order.lines.map(({ reserved }) => reserved)).toEqual(["0", "2", "1", "3"]);
  const events = await run(({ db }) =>
    db.selectFrom("diary").select(["event", "actorKind"]).where("subjectId", "=", saleId).orderBy("id").execute(),
  );
  expect(events.map(({ event }) => event).filter((event) => /chosen|accepted/.test(event))).toEqual([
    "sale.chosen",
    "sale.chosen",
    "sale.accepted",
  ]);
  const changes = compareVersions(frozen, await run((ctx) => readContent(ctx, saleId)));
  expect(changes.flatMap((change) => (change.kind === "line" ? `${change.name} ${change.field}` : []))).toEqual([
    "Oak choice",
    "Pine choice",
    "Lamp choice",
    "Chair quantity",
    "Chair subtotal",
  ]);
});

test("nobody chooses what is not offered, goes beyond its bounds, or orders at another total than was shown", async () => {
  const { choose, accept, lines, read } = await offered();
  const many = (quantity: string) => [{ lineId: lines.chair, quantity: qty(quantity) }];
  const refused: [CustomerChoice[], string][] = [
    [[{ lineId: "01990000-0000-7000-8000-0000000000bb" as Line, isWanted: true }], "choice.not_offered"], // an id
    [[{ lineId: lines.chair, isWanted: false }], "choice.not_offered"],
    [
      [
        { lineId: lines.oak, isWanted: true },
        { lineId: lines.pine, isWanted: true },
      ],
      "choice.one_of_each",
    ],
    [[{ lineId: lines.oak, quantity: qty("1") }], "choice.quantity_fixed"],
    [many("0"), "choice.quantity_outside"],
    [many("0.99"), "choice.quantity_outside"],
    [many("10.01"), "choice.quantity_outside"],
    [many("0.000001"), "quantity.below_step"],
  ];
  for (const [choices, code] of refused) {
    expect([await answered(choose(choices)), await answered(accept(choices))]).toEqual([code, code]);
  }
  expect(await answered(accept([{ lineId: lines.lamp, isWanted: true }], "429.99"))).toBe("choice.other_total");
  expect(await answered(accept(undefined, "399"))).toBe("choice.other_total");
  expect(await read()).toMatchObject({ state: "sent", totals: { total: "400.00" } });
  expect(await accept()).toMatchObject({ state: "confirmed", totals: { total: "400.00" } });
  expect(await answered(choose([]))).toBe("sale.accepted");
});

test("combos are sold whole, whatever lies within the bounds", async () => {
  const { choose, accept, lines, read } = await offered(async (ctx) => {
    const { combo } = await office(ctx);
    const line = { productId: combo.id, quantity: qty("2"), quantityRange: range };
    return createQuotation(ctx, { customerId: await customer(ctx), lines: [line] });
  });
  const many = (quantity: string) => [{ lineId: lines.oak, quantity: qty(quantity) }]; // the first
  expect([await answered(choose(many("1.5"))), await answered(accept(many("1.5")))]).toEqual([
    "combo.not_whole",
    "combo.not_whole",
  ]);
  expect(await answered(accept(many("3")))).toBe("choice.total_missing"); // a yes to whatever it comes to
  const shown = (await choose(many("3"))).choosing?.totals.total;
  expect(await accept(many("3"), shown)).toMatchObject({ state: "confirmed", totals: { untaxed: "2700.00" } });
  expect((await read()).lines[0]?.shares.map(({ share }) => share)).toEqual(["600", "300"]);
});

test("what was sent comes to the same whatever its taxes are by now, as long as nothing is chosen of it", async () => {
  const vat = { name: "IVA", use: "sale", amountKind: "percent", amount: qty("21") } as const;
  const { accept, choose, edge, token, lines, run } = await offered(async (ctx) => {
    const taxIds = [(await createTax(ctx, vat)).id];
    const [table, lamp] = [await product(ctx, { listPrice: qty("100"), taxIds }), await product(ctx, { taxIds: [] })];
    const options = { productId: lamp.id, choice: "option" as const };
    return createQuotation(ctx, { customerId: await customer(ctx), lines: [{ productId: table.id }, options] });
  });
  await run(async (ctx) => {
    const made = ctx.db.selectFrom("taxes").select("id").where("name", "=", vat.name);
    const { id: taxId } = await made.executeTakeFirstOrThrow();
    return editTax(ctx, { taxId, amount: qty("10") });
  });
  const seen = async () => (await getPortalSale(edge, { token }, testOrigin)).choosing?.totals.total;
  expect(await seen()).toBe("121.00");
  const none = [{ lineId: lines.pine, isWanted: false }]; // the option
  await choose(none);
  expect(await seen()).toBe("121.00");
  expect(await accept(none, "121")).toMatchObject({ state: "confirmed", totals: { total: "121.00" } });
});

test("behind a link that was overtaken, forged or of another version nothing is chosen", async () => {
  const { choose, edge, token, lines, run, saleId, sale } = await offered();
  const lamp = [{ lineId: lines.lamp, isWanted: true }];
  const by = (asked: { token?: string; version?: number }) =>
    answered(chooseFromOffer(edge, { token, version: sale.version, choices: lamp, ...asked }, testOrigin));
  expect([await by({ token: forgedOf(token) }), await by({ version: sale.version - 1 })]).toEqual([
    "portal.unknown",
    "sale.changed",
  ]);
  await run((ctx) => editSale(ctx, { saleId, terms: "Other terms" }));
  expect(await answered(choose(lamp))).toBe("sale.changed");
  await run((ctx) => sendQuotation(ctx, { saleId, ...mail }));
  expect(await answered(choose(lamp))).toBe("sale.changed");
});

test("what is chosen holds where the same version is sent once more, and is a yes that waits for us where something is in the way", async () => {
  const { choose, lines, run, saleId, edge, sale, read } = await offered();
  const lamp = [{ lineId: lines.lamp, isWanted: true }];
  await choose(lamp);
  const again = await run((ctx) => sendQuotation(ctx, { saleId, ...mail }));
  const token = again.portalUrl?.split("/q/")[1] ?? "";
  expect(await getPortalSale(edge, { token }, testOrigin)).toMatchObject({ choosing: { choices: lamp } });
  await run((ctx) => editProduct(ctx, { productId: sale.lines[2]!.productId!, saleBlock: "Recalled" })); // the lamp
  const asked = { token, name: "Eva Robles", version: again.version, choices: lamp, total: qty("430") };
  expect(await acceptQuotation(edge, asked, testOrigin)).toMatchObject({ state: "sent", totals: { total: "430.00" } });
  expect(await read()).toMatchObject({ isAwaitingUs: true, version: again.version, totals: { total: "430.00" } });
});

test("what the customer chooses beyond the limits is a yes that waits for approval; as it was sent he gets it", async () => {
  const [chosen, plain] = [await offered(), await offered()];
  for (const { run } of [chosen, plain])
    await run(async (ctx) => {
      const { id } = await ctx.db.selectFrom("members").select("id").executeTakeFirstOrThrow();
      await limited(ctx, ["amount", "399"], [id]);
    });
  const lamp = [{ lineId: chosen.lines.lamp, isWanted: true }];
  expect(await chosen.accept(lamp, "430")).toMatchObject({ state: "sent", acceptedBy: "Eva Robles" });
  expect(await chosen.read()).toMatchObject({ isAwaitingUs: true, totals: { total: "430.00" } });
  expect(await plain.accept(undefined, "400")).toMatchObject({ state: "confirmed" });
});

test("of a section that is shown as one line nothing can be chosen, nothing is told, and the server alone adds up", async () => {
  const { choose, lines, edge, token, sale } = await offered(async (ctx) => {
    const { id, lines: made } = await furniture(ctx);
    const hidden = { kind: "section" as const, name: "Whole", hidesLines: true };
    const lamp = { productId: made[2]!.productId!, choice: "option" as const }; // as just made
    const kept = made.map((line) => ({
      id: line.id,
      productId: line.productId!, // as above
      quantity: line.quantity,
      choice: line.choice,
      choiceGroup: line.choiceGroup,
      quantityRange: line.quantityRange,
    }));
    return editSale(ctx, { saleId: id, lines: [...kept, hidden, lamp] });
  });
  const secret = sale.lines[5]!.id; // the lamp under the section
  expect(await answered(choose([{ lineId: secret, isWanted: true }]))).toBe("choice.not_offered");
  const chosen = await choose([{ lineId: lines.lamp, isWanted: true }]);
  expect(chosen.choosing).toMatchObject({ sums: null, totals: { total: "430.00" } });
  expect(JSON.stringify(chosen)).not.toContain(secret);
  const open = JSON.stringify(await getPortalSale(edge, { token }, testOrigin));
  for (const ours of ["cost", "margin", "productId", "salespersonId"]) expect(open).not.toContain(ours);
});
