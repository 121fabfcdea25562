import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import * as z from "zod/mini";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { aCategory, aProductRow, aUnit } from "../../test/products.ts";
import { show } from "../../test/show.tsx";
import { flag, searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { uiWords } from "../ui/labels.ts";
import { productWords } from "./labels.ts";
import { ProductListPage } from "./ProductListPage.tsx";
import type { ProductRow } from "./queries.ts";

const t = wordsIn("en", productWords);
const ui = wordsIn("en", uiWords);
const search = searchOf({
  search: z.string(),
  kind: z.enum(["goods", "service"]),
  categoryId: z.string(),
  archived: flag(),
  new: z.string(),
});

const list = (query = "", items: ProductRow[] = [aProductRow()], me = aMe()) => {
  answering({
    "GET /products": ({ limit, search: text, archived }) =>
      limit === "1"
        ? { items: [], nextCursor: null, count: text || archived ? items.length : 9 }
        : { items, nextCursor: null },
    "GET /units": { items: [aUnit(), aUnit({ id: anId(114), name: "kg", dimension: "weight" })] },
    "GET /taxes": { items: [] },
    "GET /product-categories": { items: [aCategory()] },
  });
  return show(<ProductListPage />, { page: "/w/$slug/products", at: `/w/robles/products${query}`, search, me });
};

test.each([
  ["", {}],
  ["?kind=service&search=oak", { kind: "service", search: "oak" }],
  ["?archived=true", { archived: "true" }],
  ["?archived=false&kind=animal", {}],
])("asks for what the address %j means", async (query, asked) => {
  const screen = await list(query);
  await expect.element(screen.getByText("Oak table")).toBeVisible();
  expect(
    askedOf("GET /products")
      .filter(({ limit }) => limit === "80")
      .at(-1),
  ).toEqual({ ...asked, limit: "80" });
});

test.each([
  ["what is free", {}, "6 units", ""],
  ["that nothing is", { free: "0" }, "0 units", "text-warn"],
  ["that more is promised than there is", { free: "-2" }, "-2 units", "text-bad"],
  ["its unit", { unitName: "kg" }, "6 kg", ""],
  ["of a service that it is one", { kind: "service", storable: false }, t.service, "text-faint"],
] as const)("a row says %s", async (_, given, text, look) => {
  const screen = await list("", [aProductRow(given)]);
  const free = () => screen.getByRole("gridcell").elements().at(-4)?.firstElementChild;
  await expect.poll(() => [free()?.textContent, free()?.className]).toEqual([text, look]);
});

test("a row leads to its product", async () => {
  const screen = await list();
  await screen.getByText("Oak table").click();
  await expect.poll(screen.address).toBe(`/w/robles/products/${anId(111)}`);
});

test("is a card on a phone: name and price, then reference and what is free", async () => {
  await page.viewport(390, 844);
  const screen = await list();
  await expect.element(screen.getByRole("row").last()).toHaveTextContent("Oak table€100.00OT-16 units");
});

test("a card has the category where there is no reference", async () => {
  await page.viewport(390, 844);
  const furniture = { id: anId(420), name: "Furniture" };
  const screen = await list("", [aProductRow({ reference: null, category: furniture })]);
  await expect.element(screen.getByRole("row").last()).toHaveTextContent("Oak table€100.00Furniture6 units");
});

test("C makes a new one; Escape goes back to the list", async () => {
  const screen = await list();
  await expect.element(screen.getByText("Oak table")).toBeVisible();
  await userEvent.keyboard("c");
  await expect.element(screen.getByRole("dialog", { name: t.newProduct })).toBeVisible();
  expect(screen.address()).toBe("/w/robles/products?new=yes");
  await userEvent.keyboard("{Escape}");
  await expect.poll(screen.address).toBe("/w/robles/products");
});

test("who may not change products makes none", async () => {
  const screen = await list("", [aProductRow()], aMe({ can: { "product.edit": false } }));
  await expect.element(screen.getByText("Oak table")).toBeVisible();
  expect(screen.getByRole("button", { name: t.newProduct }).elements()).toHaveLength(0);
});

test("before the first it says what will stand here; filtered to empty, what is hidden", async () => {
  const screen = await list("?search=nothing", []);
  await expect.element(screen.getByText(ui.hidden("9"))).toBeVisible();
  await screen.getByRole("button", { name: ui.clearFilters }).click();
  await expect.element(screen.getByText(t.noneYet)).toBeVisible();
});

test("filters by category and by what is archived", async () => {
  const screen = await list();
  await screen.getByRole("button", { name: ui.filters }).click();
  await screen.getByRole("menuitem", { name: t.category }).click();
  await screen.getByRole("menuitem", { name: "Furniture" }).click();
  await expect.poll(screen.address).toBe(`/w/robles/products?categoryId=${anId(420)}`);
  await screen.getByRole("button", { name: ui.filters }).click();
  await screen.getByRole("menuitem", { name: t.state }).click();
  await screen.getByRole("menuitem", { name: t.archivedState }).click();
  await expect.poll(screen.address).toBe(`/w/robles/products?categoryId=${anId(420)}&archived=true`);
  await screen.getByRole("button", { name: ui.removeFilter(t.state) }).click();
  await expect.poll(screen.address).toBe(`/w/robles/products?categoryId=${anId(420)}`);
});
