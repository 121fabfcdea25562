import { addDays } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { orderOf, quotation } from "../../../test/factories-sales.ts";
import { qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { printSale } from "../print/print-sale.ts";
import { readContent } from "../versions/read-content.ts";
import { createPaymentTerms, editPaymentTerms, listPaymentTerms } from "./payment-terms.ts";

const part = (amount: string, days: number) =>
  ({ value: "percent", amount: qty(amount), delayKind: "days_after", days }) as const;
const thirds = { name: "Thirds", lines: [part("33.33", 0), part("33.33", 30), part("33.34", 60)] };

test("a workspace starts with usual terms, one of them the default", () =>
  inWorkspace(async (t) => {
    const seller = await t.as({ role: "sales" });
    const { items } = await listPaymentTerms(seller);
    expect(items.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ["30 days", false],
      ["50 % now, 50 % in 30 days", false],
      ["Immediate payment", true],
    ]);
  }));

test("the parts of terms add up", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const wrong = { name: "Wrong", lines: [part("50", 0), part("40", 30)] };
    const refused = { code: "payment_terms.percent_sum", details: { path: "lines", sum: "90" } };
    await expect(createPaymentTerms(ctx, wrong)).rejects.toMatchObject(refused);
    const { id } = await createPaymentTerms(ctx, thirds);
    await expect(editPaymentTerms(ctx, { paymentTermsId: id, lines: wrong.lines })).rejects.toMatchObject(refused);
  }));

test("one of the terms is the default, and none that is archived", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: paymentTermsId } = await createPaymentTerms(ctx, { ...thirds, isDefault: true });
    const defaults = async () => (await listPaymentTerms(ctx)).items.filter((terms) => terms.isDefault);
    expect((await defaults()).map(({ name }) => name)).toEqual(["Thirds"]);
    expect(await editPaymentTerms(ctx, { paymentTermsId, isArchived: true })).toMatchObject({ isArchived: true });
    expect(await defaults()).toEqual([]);
    expect(await editPaymentTerms(ctx, { paymentTermsId, isArchived: false })).toMatchObject({ isArchived: false });
  }));

test("terms that become the default are out of the archive, and no default goes into it", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: paymentTermsId } = await createPaymentTerms(ctx, thirds);
    const edit = (change: object) => editPaymentTerms(ctx, { paymentTermsId, ...change });
    await edit({ isArchived: true });
    expect(await edit({ isDefault: true })).toMatchObject({ isDefault: true, isArchived: false });
    expect(await edit({ isArchived: true })).toMatchObject({ isDefault: false, isArchived: true });
  }));

test("terms no longer offered come last, the others by name", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: paymentTermsId } = await createPaymentTerms(ctx, { ...thirds, name: "15 days" });
    const names = async () => (await listPaymentTerms(ctx)).items.map(({ name }) => name);
    const others = ["30 days", "50 % now, 50 % in 30 days", "Immediate payment"];
    expect(await names()).toEqual(["15 days", ...others]);
    await editPaymentTerms(ctx, { paymentTermsId, isArchived: true });
    expect(await names()).toEqual([...others, "15 days"]);
  }));

test("what holds already is no change; what is new or changes is told and written in the diary", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const { id: paymentTermsId } = await createPaymentTerms(marta, thirds);
    const same = { ...thirds, isDefault: false, isArchived: false };
    expect(await editPaymentTerms(marta, { paymentTermsId, ...same })).toMatchObject({ version: 1 });
    await editPaymentTerms(marta, { paymentTermsId, name: "In three" });
    expect(marta.changes).toMatchObject([
      { kind: "setting", id: paymentTermsId, version: 1 },
      { kind: "setting", id: paymentTermsId, version: 2 },
    ]);
    expect(await diaryOf(t, paymentTermsId)).toEqual([
      { event: "payment_terms.created", by: "Marta", before: null, after: { ...thirds, version: 1 } },
      { event: "payment_terms.edited", by: "Marta", before: { name: "Thirds" }, after: { name: "In three" } },
    ]);
  }));

const early = { percentage: qty("2"), days: 10, computation: "excluded" as const };

test("who pays early pays less: the order and its PDF say how much, and until when", () =>
  inWorkspace(async ({ system: ctx }) => {
    const terms = { name: "Early", lines: [part("100", 30)] };
    const { id: paymentTermsId, earlyDiscount } = await createPaymentTerms(ctx, { ...terms, earlyDiscount: early });
    expect(earlyDiscount).toEqual(early);
    const { id: saleId } = await quotation(ctx, { paymentTermsId });
    const [due, until] = [addDays(ctx.today, 30), addDays(ctx.today, 10)];
    const { instalments } = await orderOf(ctx, { saleId });
    expect(instalments).toEqual([{ dueOn: due, amount: "242.00", early: { until, amount: "238.00" } }]);
    const print = (await printSale(ctx, saleId)).content as { instalments: { due: string; amount: string }[] }; // as sale.typ takes it
    expect(print.instalments.map(({ amount }) => amount)).toEqual(["€242.00", "€238.00"]);
    expect(print.instalments[1]?.due).toMatch(/^If paid by /);
    expect((await readContent(ctx, saleId)).paymentTerms).toEqual({ ...terms, earlyDiscount: early });
  }));

test("less for early payment goes with one part, is of no more than all, and can be taken away", () =>
  inWorkspace(async ({ system: ctx }) => {
    const refused = (given: object) =>
      tried(ctx, () => createPaymentTerms(ctx, { ...thirds, earlyDiscount: early, ...given }));
    const alone = { lines: [part("100", 30)] };
    const all = { ...alone, earlyDiscount: { ...early, percentage: qty("100.01") } };
    expect([await refused({}), await refused(all), await refused(alone)]).toEqual([
      "payment_terms.discount_lines",
      "payment_terms.percent_range",
      "done",
    ]);
    const { id: paymentTermsId } = await createPaymentTerms(ctx, { ...thirds, ...alone, earlyDiscount: early });
    const edit = (change: object) => editPaymentTerms(ctx, { paymentTermsId, ...change });
    expect(await tried(ctx, () => edit({ lines: thirds.lines }))).toBe("payment_terms.discount_lines");
    expect(await edit({ earlyDiscount: { ...early } })).toMatchObject({ version: 1 });
    expect(await edit({ earlyDiscount: null, lines: thirds.lines })).toMatchObject({ earlyDiscount: null, version: 2 });
  }));

test("a name is given once, and each company has its own", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: paymentTermsId } = await createPaymentTerms(ctx, thirds);
    expect(await tried(ctx, () => createPaymentTerms(ctx, thirds))).toBe("record.duplicate");
    expect(await tried(ctx, () => editPaymentTerms(ctx, { paymentTermsId, name: "30 days" }))).toBe("record.duplicate");
    expect(await whoeverIsElsewhere(t, (other) => createPaymentTerms(other, thirds))).toBe("done");
    const stranger = await t.elsewhere();
    expect((await listPaymentTerms(stranger)).items.map(({ name }) => name)).not.toContain("Thirds");
  }));

test("no part is less than nothing or more than the whole", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const lines = [part("-10", 0), part("110", 30)];
    await expect(createPaymentTerms(ctx, { name: "Wrong", lines })).rejects.toMatchObject({
      kind: "invalid",
      code: "payment_terms.percent_range",
      details: { path: "lines.0.amount" },
    });
  }));

test("two who edit the same terms merge what differs and see what collides", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: paymentTermsId } = await createPaymentTerms(ctx, thirds);
    await editPaymentTerms(ctx, { paymentTermsId, name: "In three", version: 1 });
    const lines = [part("50", 0), part("50", 30)];
    expect(await editPaymentTerms(ctx, { paymentTermsId, lines, version: 1 })).toMatchObject({
      name: "In three",
      lines,
      version: 3,
    });
    await expect(editPaymentTerms(ctx, { paymentTermsId, name: "Mine", version: 1 })).rejects.toMatchObject({
      code: "record.changed",
      details: { theirs: { name: "In three" }, yours: { name: "Mine" } },
    });
  }));

test("terms are for managers to change, within their own workspace", () =>
  inWorkspace(async (t) => {
    const { id: paymentTermsId } = await createPaymentTerms(t.system, thirds);
    const rename = (ctx: Context) => editPaymentTerms(ctx, { paymentTermsId, name: "Mine" });
    const add = (ctx: Context) => createPaymentTerms(ctx, { ...thirds, name: "Other" });
    for (const change of [rename, add]) expect(await whoMay(t, change)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, rename)).toBe("record.not_found");
    const ctx = await t.as({ role: "manager" });
    expect(await tried(ctx, () => editPaymentTerms(ctx, { paymentTermsId: ctx.newId() }))).toBe("record.not_found");
  }));
