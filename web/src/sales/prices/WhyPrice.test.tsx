import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aPriceExplained } from "../../../test/price-lists.ts";
import { aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { priceWords } from "../../products/price-lists/price-list-labels.ts";
import { WhyPrice } from "./WhyPrice.tsx";

const t = wordsIn("en", priceWords);
const explained = aPriceExplained();

type Given = Partial<Parameters<typeof WhyPrice>[0]>;
const why = async (given: Given = {}) => {
  answering({ "GET /me": aMe(), "GET /units": { items: [] }, "GET /prices/explanation": explained });
  const line = aSaleLine({ unitPrice: "90", quantity: "25", follows: "price_and_discount" });
  const asked = { line, priceListId: anId<"price_lists">(900), priceDay: explained.day, isLocked: false };
  return show(<WhyPrice {...asked} taxed={({ unitPrice }) => ({ unitPrice })} {...given} />);
};

test("asks by the list, the day and the quantity that stand on the screen", async () => {
  const screen = await why();
  await expect.element(screen.getByText("€90.00").first()).toBeVisible();
  const { productId, unitId } = aSaleLine();
  const asked = { productId, unitId, quantity: "25", day: "2026-03-03", currency: "EUR" };
  expect(askedOf("GET /prices/explanation").at(-1)).toEqual({ ...asked, priceListId: anId(900) });
  await expect.element(screen.getByText("“Update prices”", { exact: false })).not.toBeInTheDocument();
});

test("without a list it asks for the product's price", async () => {
  const screen = await why({ priceListId: null });
  await expect.element(screen.getByText("€90.00").first()).toBeVisible();
  expect(askedOf("GET /prices/explanation")[0]).not.toHaveProperty("priceListId");
});

test("says what the position, the reader and time have made of it", async () => {
  const line = aSaleLine({ unitPrice: "70", discount: "5", follows: "price" });
  const screen = await why({ line, taxed: () => ({ unitPrice: aSaleLine({ unitPrice: "75" }).unitPrice }) });
  await expect.element(screen.getByText(t.adapted("€75.00"))).toBeVisible();
  await expect.element(screen.getByText(t.discountTyped)).toBeVisible();
  await expect.element(screen.getByText(t.otherOnLine("€70.00 − 5%"))).toBeVisible();
});

test.each([
  ["was typed", { line: aSaleLine({ follows: "nothing" }) }, t.isTyped],
  ["was offered", { line: aSaleLine({ follows: "price_and_discount" }), isLocked: true }, t.isOffered],
])("asks no list for a price that %s", async (_, given, said) => {
  const screen = await why(given);
  await expect.element(screen.getByText(said)).toBeVisible();
  expect(askedOf("GET /prices/explanation")).toEqual([]);
});
