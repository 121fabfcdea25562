import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aTax } from "../../../test/products.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../../ui/labels.ts";
import type { Tax } from "../queries.ts";
import { taxWords } from "../setting-labels.ts";
import { TaxesPage } from "./TaxesPage.tsx";

const t = wordsIn("en", taxWords);
const ui = wordsIn("en", uiWords);
const search = searchOf({ use: z.enum(["sale", "purchase"]), tax: z.string() });
const old = aTax({ id: anId(403), name: "VAT 18 %", isDefault: false, archivedAt: "2020-01-01T00:00:00Z" });
const reduced = aTax({ id: anId(401), name: "VAT 10 %", isDefault: false });
const bought = aTax({ id: anId(402), name: "Input VAT", use: "purchase" });

const taxes = (items: Tax[], me = aMe()) => {
  const missing = { country: "ES", taxes: [], positions: [], services: [] };
  answering({ "GET /me": me, "GET /taxes": { items }, "GET /country-taxes": missing });
  return show(<TaxesPage />, { page: "/w/$slug/settings/taxes", search, me });
};
const rows = (screen: Shown) =>
  screen
    .getByRole("row")
    .elements()
    .slice(1)
    .map(({ textContent }) => textContent);
const menu = async (screen: Shown) => {
  await screen.getByRole("button", { name: ui.rowMenu }).click();
  await expect.element(screen.getByRole("menuitem").first()).toBeVisible();
  return screen
    .getByRole("menuitem")
    .elements()
    .map(({ textContent }) => textContent);
};

test("those in use stand first, and each side has its own", async () => {
  const screen = await taxes([old, reduced, bought]);
  await expect.poll(() => rows(screen).map((text) => text.slice(0, 8))).toEqual(["VAT 10 %", "VAT 18 %"]);
  await screen.getByRole("button", { name: t.purchase }).click();
  await expect.poll(() => rows(screen).map((text) => text.slice(0, 9))).toEqual(["Input VAT"]);
  expect(screen.address()).toBe("/w/robles/settings/taxes?use=purchase");
});

test.each([
  ["a percentage", {}, "21%"],
  ["an amount a unit", { amountKind: "fixed", amount: "0.5" }, t.perUnit("0.50 €")],
  ["a part of the price", { amountKind: "division" }, t.ofPrice("21%")],
  ["others together", { amountKind: "group", children: [anId(401), anId(402)] }, t.groupOf(2)],
  ["what the price has in it", { priceIncluded: true }, `21% · ${t.included}`],
] as const)("says of a tax that it is %s", async (_, given, said) => {
  const children = "children" in given ? [...given.children] : [];
  const screen = await taxes([aTax({ ...given, children })]);
  const amount = () => screen.getByRole("gridcell").elements()[1]?.textContent;
  await expect.poll(amount).toBe(said);
});

test.each([
  ["the usual one", aTax(), [t.edit, t.archive]],
  ["another", reduced, [t.edit, t.makeDefault, t.archive]],
  ["an archived one", old, [t.edit, t.unarchive]],
])("the menu of %s", async (_, tax, items) => {
  const screen = await taxes([tax]);
  expect(await menu(screen)).toEqual(items);
});

test("another becomes the usual one, with the version on screen", async () => {
  answering({ "PATCH /taxes/:taxId": { ...reduced, isDefault: true } });
  const screen = await taxes([reduced]);
  await menu(screen);
  await screen.getByRole("menuitem", { name: t.makeDefault }).click();
  await expect.element(screen.getByRole("heading", { name: t.madeDefault("VAT 10 %") })).toBeVisible();
  expect(askedOf("PATCH /taxes/:taxId")).toEqual([{ taxId: reduced.id, version: 1, isDefault: true }]);
});

test("one is archived, which can be undone", async () => {
  answering({ "POST /taxes/:taxId/archive": old, "POST /taxes/:taxId/unarchive": reduced });
  const screen = await taxes([reduced]);
  await menu(screen);
  await screen.getByRole("menuitem", { name: t.archive }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByRole("heading", { name: t.unarchived("VAT 10 %") })).toBeVisible();
  expect(askedOf("POST /taxes/:taxId/unarchive")).toEqual([{ taxId: old.id }]);
});

test("who may not change taxes only reads", async () => {
  const screen = await taxes([reduced], aMe({ can: { "tax.edit": false } }));
  await expect.element(screen.getByText("VAT 10 %")).toBeVisible();
  expect(screen.getByRole("button", { name: t.newTax }).elements()).toHaveLength(0);
  expect(screen.getByRole("button", { name: ui.rowMenu }).elements()).toHaveLength(0);
});
