import type * as z from "zod/mini";
import { sortsOf } from "@trato/domain/fields/field-filters.ts";
import { ListPurchases } from "@trato/domain/purchasing/inputs.ts";
import { purchaseListFields } from "@trato/domain/purchasing/list-fields.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { drafted, line, ordered, receive } from "../../test/factories-purchases.ts";
import { customer, day, product } from "../../test/factories-stock.ts";
import { pagesOf, valuesInOrder } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { editContact } from "../contacts/edit-contact.ts";
import { cancelPurchase } from "./cancel-purchase.ts";
import { confirmPurchase } from "./confirm-purchase.ts";
import { createPurchase } from "./create-purchase.ts";
import { editPurchase } from "./edit-purchase.ts";
import { listPurchases } from "./list-purchases.ts";

type Asked = z.input<typeof ListPurchases>;

const list = (ctx: Context, asked: Asked = {}) => listPurchases(ctx, ListPurchases.parse(asked));
const idsOf = async (ctx: Context, asked: Asked = {}) => (await list(ctx, asked)).items.map(({ id }) => id);

test("a row says from whom, how much and when; those who sell see none", () =>
  inWorkspace(async (t) => {
    const { purchaseId, vendorId } = await ordered(t.system);
    const buyer = await t.as({ role: "back_office" });
    expect((await list(buyer)).items).toMatchObject([
      {
        id: purchaseId,
        number: "P00001",
        state: "confirmed",
        vendorId,
        vendorName: "Maderas",
        currency: "EUR",
        untaxed: "400.00",
        total: "484.00",
        confirmedAt: buyer.now,
        version: 2,
      },
    ]);
    expect((await list(await t.as({ role: "sales", reach: "all" }))).items).toEqual([]);
  }));

test("each filter lets through what it says, and together they narrow", () =>
  inWorkspace(async ({ system: ctx }) => {
    const one = await ordered(ctx);
    const two = await ordered(ctx);
    await receive(ctx, two.receiptId);
    const three = await drafted(ctx);
    await cancelPurchase(ctx, three);
    const vendorId = await customer(ctx, "Ébanos del Sur");
    const lines = [line(one.chair.id, "1"), line(one.chair.id, "2")];
    const { id: four } = await createPurchase(ctx, { vendorId, lines, vendorReference: "PRO-77" });
    const filters: [Asked, string[]][] = [
      [{}, [four, three.purchaseId, two.purchaseId, one.purchaseId]],
      [{ state: "draft" }, [four]],
      [{ state: "confirmed" }, [one.purchaseId]],
      [{ state: "done" }, [two.purchaseId]],
      [{ state: "cancelled" }, [three.purchaseId]],
      [{ vendorId: two.vendorId }, [two.purchaseId]],
      [{ productId: one.chair.id }, [four, one.purchaseId]],
      [{ productId: one.chair.id, vendorId }, [four]],
      [{ productId: one.chair.id, state: "done" }, []],
      [{ search: "p00002" }, [two.purchaseId]],
      [{ search: "pro-77" }, [four]],
      [{ search: "ebanos" }, [four]],
      [{ search: "maderas", state: "confirmed" }, [one.purchaseId]],
      [{ search: "100%" }, []],
      [{ search: "  " }, [four, three.purchaseId, two.purchaseId, one.purchaseId]],
    ];
    for (const [asked, ids] of filters) {
      expect([asked, await idsOf(ctx, asked)]).toEqual([asked, ids]);
      expect((await list(ctx, { ...asked, limit: 1, count: "true" })).count).toBe(ids.length);
    }
    expect(await list(ctx)).not.toHaveProperty("count");
  }));

test("only what is ordered and should be here by now is late", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const chair = await product(ctx);
      const vendorId = await customer(ctx);
      const bought = (expectedAt: string) =>
        createPurchase(ctx, { vendorId, lines: [line(chair.id, "1")], expectedAt: day(expectedAt) });
      const drafts = [await bought("2031-02-28"), await bought("2031-02-28"), await bought("2031-03-01")];
      for (const { id: purchaseId } of drafts.slice(1)) await confirmPurchase(ctx, { purchaseId });
      expect((await list(ctx)).items.map(({ expectedAt, state, isLate }) => [expectedAt, state, isLate])).toEqual([
        ["2031-03-01", "confirmed", false],
        ["2031-02-28", "confirmed", true],
        ["2031-02-28", "draft", false],
      ]);
    },
    { at: new Date("2031-03-01T10:00:00Z") },
  ));

test("who pages on sees every purchase once, whatever others write meanwhile", () =>
  inWorkspace(async ({ system: ctx }) => {
    const vendorId = await customer(ctx);
    const made: string[] = [];
    for (let count = 0; count < 5; count++) made.unshift((await createPurchase(ctx, { vendorId, lines: [] })).id);
    const pages = await pagesOf(
      (cursor) => list(ctx, { limit: 2, cursor }),
      async () => {
        const { id: purchaseId } = await createPurchase(ctx, { vendorId, lines: [] });
        await editPurchase(ctx, { purchaseId, note: "Newer than all" });
      },
    );
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([made.slice(0, 2), made.slice(2, 4), made.slice(4)]);
    await expect(list(ctx, { cursor: "nonsense" })).rejects.toMatchObject({ kind: "invalid", code: "cursor.invalid" });
  }));

test("another company's purchases are in nobody's list", () =>
  inWorkspace(async (t) => {
    const { vendorId, chair } = await ordered(t.system);
    const stranger = await t.elsewhere();
    const theirs = await ordered(stranger);
    expect(await idsOf(stranger)).toEqual([theirs.purchaseId]);
    expect(await idsOf(stranger, { search: "maderas" })).toEqual([theirs.purchaseId]);
    expect(await idsOf(stranger, { vendorId })).toEqual([]);
    expect(await idsOf(stranger, { productId: chair.id })).toEqual([]);
  }));

async function fourPurchases(ctx: Context) {
  const vendorId = await customer(ctx, "Acme");
  await editContact(ctx, { contactId: vendorId, address: { city: "Cádiz" } });
  const one = await ordered(ctx);
  const two = await ordered(ctx);
  await receive(ctx, two.receiptId);
  const lines = [line(one.chair.id, "7")];
  const { id: three } = await createPurchase(ctx, { vendorId, lines, vendorReference: "pro-2" });
  const given = { vendorReference: "pro-1", expectedAt: day("2031-05-01") };
  const { id: four } = await createPurchase(ctx, { vendorId, lines: [], ...given });
  return { one: one.purchaseId, two: two.purchaseId, three, four, vendorId, otherId: one.vendorId };
}

test("several values of a filter, and from one to another; counted and summed by currency", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { one, two, three, four, vendorId, otherId } = await fourPurchases(ctx);
    const filters: [Asked, string[]][] = [
      [{ state: ["confirmed", "done"] }, [two, one]],
      [{ vendorId: [vendorId, otherId] }, [four, three, one]],
      [{ totalFrom: "484", totalTo: "484" }, [two, one]],
      [{ city: "cadiz" }, [four, three]],
      [{ expectedAtFrom: "2031-05-01" }, [four]],
      [{ confirmedFrom: "2000-01-01" }, [two, one]],
      [{ createdTo: "2000-01-01" }, []],
    ];
    for (const [asked, ids] of filters) expect([asked, await idsOf(ctx, asked)]).toEqual([asked, ids]);
    expect(await list(ctx, { state: ["confirmed", "done"], count: "true" })).toMatchObject({
      count: 2,
      sums: [{ currency: "EUR", total: "968.00" }],
    });
  }));

type Row = Awaited<ReturnType<typeof list>>["items"][number];
const states = ["draft", "confirmed", "done", "cancelled"];

const sorts: [string, (row: Row) => string | number | null][] = [
  ["number", ({ number }) => number],
  ["state", ({ state }) => states.indexOf(state)],
  ["about", ({ about }) => about],
  ["currency", ({ currency }) => currency],
  ["untaxed", ({ untaxed }) => Number(untaxed)],
  ["total", ({ total }) => Number(total)],
  ["createdAt", ({ id }) => id],
  ["confirmedAt", ({ confirmedAt }) => confirmedAt],
  ["nextActivityOn", ({ nextActivity }) => nextActivity?.on ?? null],
  ["vendorId", ({ vendorName }) => vendorName],
  ["vendorReference", ({ vendorReference }) => vendorReference],
  ["expectedAt", ({ expectedAt }) => expectedAt],
];

test("the list goes by each of its columns, from either end, page by page", () =>
  inWorkspace(async ({ system: ctx }) => {
    await fourPurchases(ctx);
    const all = (await idsOf(ctx)).toSorted();
    expect(sorts.map(([name]) => name)).toEqual(sortsOf(purchaseListFields).filter((name) => !name.startsWith("-")));
    for (const [name, valueOf] of sorts)
      for (const sort of [name, `-${name}`]) {
        const found = await valuesInOrder(sort, (asked) => list(ctx, asked as Asked), valueOf); // one of its sorts
        expect([sort, found.values, found.ids]).toEqual([sort, found.expected, all]);
      }
  }));
