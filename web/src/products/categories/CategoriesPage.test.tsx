import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aCategory } from "../../../test/products.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../../ui/labels.ts";
import { categoryWords } from "../setting-labels.ts";
import { CategoriesPage } from "./CategoriesPage.tsx";

const t = wordsIn("en", categoryWords);
const ui = wordsIn("en", uiWords);
const search = searchOf({ category: z.string(), under: z.string() });
const furniture = aCategory();
const tables = aCategory({ id: anId(421), name: "Tables", fullName: "Furniture / Tables", parentId: furniture.id });

const categories = (me = aMe()) => {
  answering({ "GET /me": aMe(), "GET /product-categories": { items: [furniture, tables] } });
  return show(<CategoriesPage />, { page: "/w/$slug/settings/categories", search, me });
};
const choose = async (screen: Shown, name: string, item: string) => {
  await screen.getByRole("row").filter({ hasText: name }).getByRole("button", { name: ui.rowMenu }).click();
  await screen.getByRole("menuitem", { name: item }).click();
};

test("a category stands further in than the one above it", async () => {
  const screen = await categories();
  await expect.element(screen.getByText("Furniture", { exact: true })).toHaveStyle({ paddingLeft: "0px" });
  await expect.element(screen.getByText("Tables", { exact: true })).toHaveStyle({ paddingLeft: "20px" });
});

test("a new one can be asked for below another", async () => {
  const screen = await categories();
  await choose(screen, "Tables", t.addBelow);
  await expect.element(screen.getByRole("combobox", { name: t.parent })).toHaveValue("Furniture / Tables");
  expect(screen.address()).toBe(`/w/robles/settings/categories?category=new&under=${tables.id}`);
});

test("what is deleted can be had again, the same where it stood", async () => {
  answering({ "DELETE /product-categories/:categoryId": tables, "POST /product-categories": tables });
  const screen = await categories();
  await choose(screen, "Tables", t.remove);
  await expect.element(screen.getByText(t.removed("Tables"))).toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(() => askedOf("POST /product-categories"))
    .toEqual([{ id: tables.id, name: "Tables", parentId: furniture.id }]);
  expect(askedOf("DELETE /product-categories/:categoryId")).toEqual([{ categoryId: tables.id }]);
});

test("one that holds products stays, and it is said why", async () => {
  const inUse = refused("category.in_use", { detail: "Three products stand in it." });
  answering({ "DELETE /product-categories/:categoryId": inUse });
  const screen = await categories();
  await choose(screen, "Tables", t.remove);
  await expect.element(screen.getByRole("heading", { name: "Three products stand in it." })).toBeVisible();
});

test("who may not change products only reads", async () => {
  const screen = await categories(aMe({ can: { "product.edit": false } }));
  await expect.element(screen.getByText("Tables", { exact: true })).toBeVisible();
  expect(screen.getByRole("button", { name: t.newCategory }).elements()).toHaveLength(0);
  expect(screen.getByRole("button", { name: ui.rowMenu }).elements()).toHaveLength(0);
});
