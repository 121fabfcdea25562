import type { NumberSeries } from "@trato/domain/number-formats.ts";
import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace, testOrigin } from "../../test/factories.ts";
import { mail, orderOf, quotation, sentOffer } from "../../test/factories-sales.ts";
import { asSystem } from "../../test/people.ts";
import { editWorkspace, getCompany } from "../identity/company/workspace-settings.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { search } from "../reports/search.ts";
import { cancelSale } from "./cancel-sale.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { getSale } from "./get-sale.ts";
import { listSales } from "./list-sales.ts";
import { acceptQuotation } from "./portal/answer-offer.ts";
import { printSale } from "./print/print-sale.ts";
import { reopenSale } from "./reopen-sale.ts";
import { sendQuotation } from "./send-quotation.ts";

const yearly = (prefix: string): NumberSeries => ({ prefix, separator: "/", isYearly: true, digits: 5 });

/** From here on the workspace gives orders numbers of their own. */
async function withOwnOrders(ctx: Context): Promise<Context> {
  const { numbering } = await getCompany(ctx);
  const own = { ...numbering, sale: yearly("PRE"), order: yearly("PED") };
  await editWorkspace(ctx, { numbering: own });
  return { ...ctx, workspace: { ...ctx.workspace, numbering: own } };
}

const at = new Date("2026-06-01T10:00:00Z");
const numbersOf = ({ number, quotationNumber }: { number: string | null; quotationNumber: string | null }) => [
  number,
  quotationNumber,
];

test("a quotation keeps its number as an order, unless orders have their own: then both are known", () =>
  inWorkspace(
    async ({ system }) => {
      const first = await quotation(system);
      await sendQuotation(system, { saleId: first.id, ...mail });
      expect(numbersOf(await orderOf(system, { saleId: first.id }))).toEqual(["S00001", null]);
      const ctx = await withOwnOrders(system);
      const { id: saleId } = await quotation(ctx);
      expect(numbersOf(await sendQuotation(ctx, { saleId, ...mail }))).toEqual(["PRE/2026/00001", null]);
      expect(numbersOf(await orderOf(ctx, { saleId }))).toEqual(["PED/2026/00001", "PRE/2026/00001"]);
      const { id: direct } = await quotation(ctx);
      expect(numbersOf(await orderOf(ctx, { saleId: direct }))).toEqual(["PED/2026/00002", null]);
      expect(numbersOf(await getSale(ctx, { saleId: first.id }))).toEqual(["S00001", null]);
    },
    { at },
  ));

test("it is found by either number, in lists and everywhere, and both are printed", () =>
  inWorkspace(
    async ({ system }) => {
      const ctx = await withOwnOrders(system);
      const { id: saleId } = await quotation(ctx);
      await sendQuotation(ctx, { saleId, ...mail });
      await orderOf(ctx, { saleId });
      const found = async (text: string) =>
        (await search(ctx, { search: text, limit: 5 })).items.map(({ title }) => title);
      for (const text of ["PED/2026/00001", "pre/2026/00001", "1"])
        expect(await found(text)).toEqual(["PED/2026/00001"]);
      for (const text of ["PED/2026/00001", "pre/2026/00001"]) {
        const { items } = await listSales(ctx, { search: text, limit: 5 });
        expect(items.map(numbersOf)).toEqual([["PED/2026/00001", "PRE/2026/00001"]]);
      }
      const { name, content } = await printSale(ctx, saleId);
      expect(name).toBe("Sales-order-PED-2026-00001.pdf");
      expect(content).toMatchObject({ title: "Sales order PED/2026/00001" });
      expect(JSON.stringify(content)).toContain("PRE/2026/00001");
    },
    { at },
  ));

test("an order that is opened again is the quotation it was, and ordered again bears its number again", () =>
  inWorkspace(
    async ({ system }) => {
      const ctx = await withOwnOrders(system);
      const { id: saleId } = await quotation(ctx);
      await sendQuotation(ctx, { saleId, ...mail });
      const { version } = await orderOf(ctx, { saleId });
      await cancelSale(ctx, { saleId, version });
      expect(numbersOf(await reopenSale(ctx, { saleId }))).toEqual(["PRE/2026/00001", null]);
      expect((await search(ctx, { search: "PED/2026/00001", limit: 5 })).items).toMatchObject([{ id: saleId }]);
      expect(numbersOf(await orderOf(ctx, { saleId }))).toEqual(["PED/2026/00001", "PRE/2026/00001"]);
    },
    { at },
  ));

test("a customer who says yes reads both numbers, and his confirmation tells the order's", async () => {
  const { edge, run, saleId, token } = await sentOffer(async (ctx) => quotation(await withOwnOrders(ctx)));
  const sent = await run((ctx) => getSale(ctx, { saleId }));
  const offer = await acceptQuotation(edge, { token, name: "Ana", version: sent.version }, testOrigin);
  const [number, quotationNumber] = numbersOf(offer);
  expect(number).toMatch(/^PED\/\d{4}\/00001$/);
  expect(quotationNumber).toBe(sent.number);
  const messages = await run((ctx) => ctx.db.selectFrom("messages").select("subject").orderBy("id").execute());
  expect(messages.at(-1)?.subject).toContain(number);
});

test("orders confirmed at once get one number each, and one that fails leaves no hole", async () => {
  const { id } = await createTestWorkspace();
  await asSystem(id, withOwnOrders);
  const quotations = await asSystem(id, (ctx) => Promise.all(Array.from({ length: 5 }, () => quotation(ctx))));
  const confirm = (saleId: (typeof quotations)[number]["id"], index: number) =>
    asSystem(id, async (ctx) => {
      await confirmQuotation(ctx, { saleId });
      if (index === 2) throw new Error("the line went dead");
    });
  await Promise.allSettled(quotations.map((sale, index) => confirm(sale.id, index)));
  await confirm(quotations[2]!.id, 0);
  const all = await asSystem(id, (ctx) => listSales(ctx, { state: "order", limit: 10 }));
  const counts = all.items.map(({ number }) => Number(number?.slice(-5))).sort((one, other) => one - other);
  expect(counts).toEqual([1, 2, 3, 4, 5]);
});
