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

const scanned = vi.fn<() => void>();
const picker = (hasPrice: boolean, unread?: string) => {
  pick.mockClear();
  scanned.mockClear();
  answering({
    "GET /products/pick": { items: [aPickedProduct(), assembly] },
    "GET /units": { items: [aUnit()] },
    "POST /products/recognise": ({ texts }) => ({
      items: texts.includes("8412345678905") ? [{ text: "8412345678905", product: assembly, packaging: null }] : [],
    }),
  });
  return show(<ProductPicker value={null} onPick={pick} onScanned={scanned} hasPrice={hasPrice} unread={unread} />);
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

test.each([
  ["sold where one sells", true, t.notSoldBecause("Recalled"), t.notBoughtBecause("Too dear")],
  ["bought where one buys", false, t.notBoughtBecause("Too dear"), t.notSoldBecause("Recalled")],
])("says of what is blocked why it is not %s", async (_, hasPrice, said, unsaid) => {
  const screen = await picker(hasPrice);
  const blocked = aPickedProduct({ saleBlock: "Recalled", purchaseBlock: "Too dear" });
  answering({ "GET /products/pick": { items: [blocked] } });
  await screen.getByRole("combobox", { name: t.product }).click();
  await expect.element(screen.getByRole("option").getByText(said)).toBeVisible();
  expect(screen.getByText(unsaid).elements()).toEqual([]);
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

test.each([
  ["a barcode is taken at once, and the next may be scanned", "8412345678905", ["Assembly"], 1],
  ["a barcode that nothing has takes nothing", "8400000000000", [], 0],
  ["what is entered before its rows are there takes the first of them", "oak", ["Oak table"], 0],
])("%s", async (_, text, names, times) => {
  const screen = await picker(true);
  await screen.getByRole("combobox", { name: t.product }).click();
  await userEvent.keyboard(`${text}{Enter}`);
  await expect.poll(() => askedOf("POST /products/recognise")).toEqual([{ texts: [text] }]);
  await expect.poll(() => pick.mock.calls.map(([{ name }]) => name)).toEqual(names);
  expect(scanned).toHaveBeenCalledTimes(times);
});

test("a code that nothing has is said, and stays to be searched for until the next one takes its place", async () => {
  const screen = await picker(true);
  const field = screen.getByRole("combobox", { name: t.product });
  await field.click();
  await userEvent.keyboard("8400000000000{Enter}");
  await expect.element(screen.getByText(t.unknownCode("8400000000000"))).toBeVisible();
  await expect.element(field).toHaveValue("8400000000000");
  await userEvent.keyboard("8412345678905{Enter}");
  await expect.poll(() => pick.mock.calls.map(([{ name }]) => name)).toEqual(["Assembly"]);
  expect(askedOf("POST /products/recognise")).toEqual([{ texts: ["8400000000000"] }, { texts: ["8412345678905"] }]);
});

test("shows a text that names no product as such", async () => {
  const screen = await picker(true, "X-9");
  const field = screen.getByRole("combobox", { name: t.product });
  await expect.element(field).toHaveValue("X-9");
  await expect.element(field).toHaveAttribute("aria-invalid", "true");
  await expect.element(field).toHaveAccessibleDescription(t.noProduct("X-9"));
});
