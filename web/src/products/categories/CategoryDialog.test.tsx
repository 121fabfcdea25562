import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aCategory } from "../../../test/products.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { categoriesQuery, type Category } from "../queries.ts";
import { queryClient } from "../../platform/queries.ts";
import { wordsIn } from "../../platform/words.ts";
import { categoryWords } from "../setting-labels.ts";
import { CategoryDialog } from "./CategoryDialog.tsx";

const t = wordsIn("en", categoryWords);
const close = vi.fn<() => void>();
const furniture = aCategory();
const tables = aCategory({ id: anId(421), name: "Tables", fullName: "Furniture / Tables", parentId: furniture.id });
const lamps = aCategory({ id: anId(422), name: "Lamps", fullName: "Lamps" });
const all = { items: [furniture, lamps, tables] };

const dialog = (category: Category | null, under: string | null = null) => {
  close.mockClear();
  answering({ "GET /me": aMe(), "GET /product-categories": all });
  queryClient.setQueryData(categoriesQuery.queryKey, all);
  return show(<CategoryDialog category={category} under={under} onClose={close} />);
};
const name = (screen: Shown) => screen.getByRole("textbox", { name: t.name });
const parent = (screen: Shown) => screen.getByRole("combobox", { name: t.parent });

test("a new one stands at the top", async () => {
  answering({ "POST /product-categories": aCategory({ name: "Chairs" }) });
  const screen = await dialog(null);
  await name(screen).fill("Chairs");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText(t.created("Chairs"))).toBeVisible();
  expect(askedOf("POST /product-categories")).toMatchObject([{ name: "Chairs", parentId: null }]);
  expect(close).toHaveBeenCalledOnce();
});

test("or under the one that it was asked for below", async () => {
  answering({ "POST /product-categories": aCategory({ name: "Desks" }) });
  const screen = await dialog(null, tables.id);
  await expect.element(parent(screen)).toHaveValue("Furniture / Tables");
  await name(screen).fill("Desks");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => askedOf("POST /product-categories")).toMatchObject([{ parentId: tables.id }]);
});

test("one cannot stand under itself, nor under what stands under it", async () => {
  const screen = await dialog(furniture);
  await parent(screen).click();
  await expect.element(screen.getByRole("option", { name: "Lamps" })).toBeVisible();
  const offered = screen
    .getByRole("option")
    .elements()
    .map(({ textContent }) => textContent);
  expect(offered).toEqual(["Lamps"]);
});

test("sends only what changed, with the version that was seen", async () => {
  answering({ "PATCH /product-categories/:categoryId": { ...tables, name: "Desks", version: 2 } });
  const screen = await dialog(tables);
  await name(screen).fill("Desks");
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /product-categories/:categoryId"))
    .toEqual([{ categoryId: tables.id, name: "Desks", version: 1 }]);
  expect(close).toHaveBeenCalledOnce();
});

test("without a name it is not sent", async () => {
  const screen = await dialog(tables);
  await name(screen).fill("  ");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(name(screen)).toHaveAttribute("aria-invalid", "true");
  expect(askedOf("PATCH /product-categories/:categoryId")).toEqual([]);
});

test("a name that is taken is said at the name, and the dialog stays", async () => {
  const errors = [{ path: "name", code: "name.taken", message: "There is one of that name." }];
  answering({ "POST /product-categories": refused("input.invalid", { status: 422, errors }) });
  const screen = await dialog(null);
  await name(screen).fill("Lamps");
  await userEvent.keyboard("{Enter}");
  await expect.element(name(screen)).toHaveAccessibleDescription("There is one of that name.");
  expect(close).not.toHaveBeenCalled();
});
