import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aContactRow } from "../../../test/contacts.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aPriceExplained } from "../../../test/price-lists.ts";
import { aPickedProduct } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { priceWords } from "./price-list-labels.ts";
import { TryPrice } from "./TryPrice.tsx";

const t = wordsIn("en", priceWords);

test("asks for so many of a product on a day, today at first, and nothing before it is said for whom", async () => {
  const table = aPickedProduct();
  const cafe = aContactRow({ name: "Café Norte" });
  answering({
    "GET /me": aMe(),
    "GET /units": { items: [] },
    "GET /contacts": { items: [cafe], nextCursor: null },
    "GET /products/pick": { items: [table] },
    "GET /prices/explanation": aPriceExplained(),
  });
  const screen = await show(<TryPrice onClose={() => undefined} />);
  await screen.getByRole("combobox", { name: t.product }).click();
  await screen.getByRole("option", { name: table.name, exact: false }).click();
  expect(askedOf("GET /prices/explanation")).toEqual([]);
  await screen.getByRole("combobox", { name: t.customer }).click();
  await screen.getByRole("option", { name: cafe.name, exact: false }).click();
  await expect.element(screen.getByText("€90.00").first()).toBeVisible();
  expect(askedOf("GET /prices/explanation")[0]).toMatchObject({
    contactId: cafe.id,
    productId: anId(111),
    quantity: "1",
  });
  expect(askedOf("GET /prices/explanation")[0]?.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  await screen.getByRole("textbox", { name: t.quantity }).fill("25");
  await screen.getByRole("textbox", { name: t.day }).fill("3/3/2026");
  await userEvent.tab();
  await expect
    .poll(() => askedOf("GET /prices/explanation").at(-1))
    .toEqual({ contactId: cafe.id, productId: table.id, quantity: "25", day: "2026-03-03" });
});
