import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aUnit, productDetails } from "../../../test/products.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { stockWords } from "../labels.ts";
import { AdjustStock } from "./AdjustStock.tsx";

const t = wordsIn("en", stockWords);
const close = vi.fn<() => void>();
const product = productDetails();
const { availability } = product;
const changed = [
  { id: anId<"transfers">(200), number: "OUT00007", state: "waiting" as const },
  { id: anId<"transfers">(201), number: "OUT00008", state: "waiting" as const },
];
type Count = { difference: string; changedDeliveries?: typeof changed };
const counted = ({ difference, changedDeliveries = [] }: Count) =>
  answering({
    "POST /stock/adjust": {
      productId: product.id,
      counted: "8",
      difference,
      transfer: null,
      availability,
      changedDeliveries,
    } as never,
  });
const dialog = () => {
  close.mockClear();
  answering({ "GET /units": { items: [aUnit()] } });
  return show(<AdjustStock product={product} onClose={close} />);
};
const field = (screen: Shown) => screen.getByRole("textbox", { name: t.counted });

test.each([
  ["8", "-2 units", "text-bad"],
  ["12", "+2 units", "font-semibold"],
  ["10", "0 units", "font-semibold"],
  ["10.5", "+0.5 units", "font-semibold"],
])("counted %s of ten: %s", async (typed, said, look) => {
  const screen = await dialog();
  await field(screen).fill(typed);
  await expect.element(screen.getByText(said, { exact: true })).toHaveClass(look);
});

test.each([
  ["3", 1],
  ["4", 0],
])("warns where promises would lose their goods: of four reserved, counted %s", async (typed, warnings) => {
  const screen = await dialog();
  await field(screen).fill(typed);
  await expect.element(field(screen)).toHaveValue(typed);
  expect(screen.getByText(t.belowReserved("4 units")).elements()).toHaveLength(warnings);
});

test.each([
  ["that the count was right", { difference: "0" }, t.noDifference],
  ["by how much it was wrong", { difference: "-2" }, t.adjusted("-2 units")],
  [
    "which deliveries it touches",
    { difference: "3", changedDeliveries: changed },
    t.adjustedFor("+3 units", "OUT00007 and OUT00008"),
  ],
])("says afterwards %s", async (_, count, said) => {
  counted(count);
  const screen = await dialog();
  await field(screen).fill("8");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("heading", { name: said })).toBeVisible();
  expect(close).toHaveBeenCalledOnce();
});

test("sends the count with its reason, none where none was given", async () => {
  counted({ difference: "-2" });
  const screen = await dialog();
  await field(screen).fill("8");
  await screen.getByRole("textbox", { name: t.reason }).fill(" broken ");
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("POST /stock/adjust"))
    .toEqual([{ productId: product.id, countedQuantity: "8", reason: "broken" }]);
});

test("an empty count is no count of none", async () => {
  const screen = await dialog();
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(field(screen)).toHaveAttribute("aria-invalid", "true");
  expect(askedOf("POST /stock/adjust")).toEqual([]);
});

test("stays open with what was typed where it is refused", async () => {
  answering({ "POST /stock/adjust": refused("stock.not_kept", { detail: "It is not kept in stock." }) });
  const screen = await dialog();
  await field(screen).fill("8");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText("It is not kept in stock.")).toBeVisible();
  expect(close).not.toHaveBeenCalled();
});
