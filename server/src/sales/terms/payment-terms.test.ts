import { expect, test } from "vitest";
import { qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
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
    const seller = await t.as({ role: "sales", reach: "all" });
    const refused = { code: "permission.missing" };
    await expect(createPaymentTerms(seller, thirds)).rejects.toMatchObject(refused);
    await expect(editPaymentTerms(seller, { paymentTermsId, name: "Mine" })).rejects.toMatchObject(refused);
    await inWorkspace(async (other) => {
      const stranger = await other.as({ role: "administrator" });
      const edit = editPaymentTerms(stranger, { paymentTermsId, name: "Mine" });
      await expect(edit).rejects.toMatchObject({ code: "record.not_found" });
    });
  }));
