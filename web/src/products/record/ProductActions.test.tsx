import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aProduct, aUnit, productDetails } from "../../../test/products.ts";
import { aSuggestion } from "../../../test/purchasing.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { productWords, stockWords } from "../labels.ts";
import { ProductActions } from "./ProductActions.tsx";

const t = wordsIn("en", productWords);
const s = wordsIn("en", stockWords);
const no = { code: "product.archived", details: {} };
const actions = (given: Parameters<typeof productDetails>[0] = {}) => {
  answering({
    "GET /units": { items: [aUnit()] },
    "GET /products/:productId/purchase-suggestion": aSuggestion(),
  });
  return show(<ProductActions product={productDetails(given)} />);
};

test.each([
  ["i", s.adjust],
  ["o", "Order Oak table"],
])("%s opens: %s", async (key, title) => {
  const screen = await actions();
  await expect.element(screen.getByRole("button", { name: s.adjust })).toBeVisible();
  await userEvent.keyboard(key);
  await expect.element(screen.getByRole("dialog", { name: title })).toBeVisible();
});

test("what is not kept in stock is not counted", async () => {
  const screen = await actions({ kind: "service", storable: false });
  await expect.element(screen.getByRole("button", { name: s.order })).toBeVisible();
  expect(screen.getByRole("button", { name: s.adjust }).elements()).toHaveLength(0);
});

test("what cannot be done is greyed, by button and by key", async () => {
  const screen = await actions({ can: { edit: true, adjust: no, order: no } });
  await expect.element(screen.getByRole("button", { name: s.adjust })).toHaveAttribute("aria-disabled", "true");
  await userEvent.keyboard("io");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
});

test("is archived, which can be undone", async () => {
  answering({
    "POST /products/:productId/archive": aProduct({ archivedAt: "2026-11-23T09:00:00Z" }),
    "POST /products/:productId/unarchive": aProduct(),
  });
  const screen = await actions();
  await screen.getByRole("button", { name: t.more }).click();
  await screen.getByRole("menuitem", { name: t.archive }).click();
  await expect.element(screen.getByRole("heading", { name: t.archived("Oak table") })).toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByRole("heading", { name: t.unarchived("Oak table") })).toBeVisible();
  expect(askedOf("POST /products/:productId/unarchive")).toEqual([{ productId: aProduct().id }]);
});

test("an archived one is offered again", async () => {
  const screen = await actions({ archivedAt: "2026-11-23T09:00:00Z" });
  await screen.getByRole("button", { name: t.more }).click();
  await expect.element(screen.getByRole("menuitem", { name: t.unarchive })).toBeVisible();
  expect(screen.getByRole("menuitem", { name: t.archive, exact: true }).elements()).toHaveLength(0);
});
