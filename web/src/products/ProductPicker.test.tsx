import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aPickedProduct, aUnit } from "../../test/products.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { productWords } from "./labels.ts";
import { ProductPicker } from "./ProductPicker.tsx";
import type { PickedProduct } from "./queries.ts";

const t = wordsIn("en", productWords);
const pick = vi.fn<(product: PickedProduct) => void>();
const assembly = aPickedProduct({ id: anId(115), name: "Assembly", kind: "service", storable: false, reference: null });

const picker = (hasPrice: boolean) => {
  pick.mockClear();
  answering({ "GET /products/pick": { items: [aPickedProduct(), assembly] }, "GET /units": { items: [aUnit()] } });
  return show(<ProductPicker value={null} onPick={pick} hasPrice={hasPrice} />);
};

test.each([
  [true, "Oak tableOT-16 units€100.00", "Assembly€100.00"],
  [false, "Oak tableOT-16 units", "Assembly"],
])("shows the free stock of what is kept, and the price where one sells: %s", async (hasPrice, goods, service) => {
  const screen = await picker(hasPrice);
  await screen.getByRole("combobox", { name: t.product }).click();
  await expect.element(screen.getByRole("option").first()).toHaveTextContent(goods);
  await expect.element(screen.getByRole("option").last()).toHaveTextContent(service);
});

test("asks for what is typed once the fingers rest, and Enter takes the first", async () => {
  const screen = await picker(true);
  const field = screen.getByRole("combobox", { name: t.product });
  await field.click();
  await userEvent.keyboard("oak");
  await expect.poll(() => askedOf("GET /products/pick").at(-1)?.search).toBe("oak");
  await expect.element(screen.getByRole("option").first()).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => pick.mock.calls.map(([{ name }]) => name)).toEqual(["Oak table"]);
  expect(askedOf("GET /products/pick").length).toBeLessThanOrEqual(4);
});
