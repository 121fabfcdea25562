import { firstSteps } from "@trato/domain/reports/first-steps.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import { editWorkspace } from "../identity/company/workspace-settings.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { createQuotation } from "../sales/create-quotation.ts";
import { getFirstSteps } from "./get-first-steps.ts";

const doneFor = async (ctx: Context) =>
  (await getFirstSteps(ctx)).steps.filter(({ isDone }) => isDone).map(({ name }) => name);

test("a new company has everything before it, in its order", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ id: t.administratorId });
    expect(await getFirstSteps(alba)).toEqual({ steps: firstSteps.map(({ name }) => ({ name, isDone: false })) });
  }));

test("what is done is ticked, as the records say", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ id: t.administratorId });
    await editWorkspace(alba, { name: "Robles" });
    expect(await doneFor(alba)).toEqual(["company"]);
    await t.member({ role: "sales" });
    const oak = await product(alba, { name: "Oak table" });
    expect(await doneFor(alba)).toEqual(["company", "team", "product"]);
    const lines = [{ productId: oak.id, quantity: qty(1) }];
    await createQuotation(alba, { customerId: await customer(alba, "Acme"), lines });
    expect(await doneFor(alba)).toEqual(["company", "team", "product", "quotation"]);
  }));

test("what another company has done is not done here", () =>
  inWorkspace(async (t) => {
    const elsewhere = await t.elsewhere();
    await t.become(elsewhere);
    await product(elsewhere, { name: "Their table" });
    const alba = await t.as({ id: t.administratorId });
    await t.become(alba);
    expect(await doneFor(alba)).toEqual([]);
  }));

test.each([
  ["sales", ["import", "quotation"]],
  ["back_office", ["import", "product"]],
  ["manager", ["import", "product", "quotation"]],
] as const)("%s is shown what that role may do", (role, names) =>
  inWorkspace(async (t) => {
    const { steps } = await getFirstSteps(await t.as({ role }));
    expect(steps.map(({ name }) => name)).toEqual(names);
  }),
);
