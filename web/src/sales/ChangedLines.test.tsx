import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test, vi } from "vitest";
import { useState } from "react";
import { answering } from "../../test/answers.ts";
import { officeChoices } from "../../test/combos.ts";
import { anId } from "../../test/ids.ts";
import { aPriceRule } from "../../test/price-lists.ts";
import { aPickedProduct } from "../../test/products.ts";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ChangedLines } from "./ChangedLines.tsx";
import { comboWords } from "../products/combos/combo-labels.ts";
import { saleWords } from "./labels.ts";
import { pickedLine } from "./lines/picked-line.ts";
import { changedOf, type ChangedLine, lineOf, orderChangeOf } from "./order-change.ts";

const t = wordsIn("en", saleWords);

test("quantity and price of a line are typed beside what was delivered of it", async () => {
  answering({
    "GET /products/pick": { items: [] },
    "GET /fiscal-positions": { items: [] },
    "GET /taxes": { items: [] },
  });
  const change = vi.fn<(lines: readonly ChangedLine[]) => void>();
  const order = aSale({ state: "confirmed", lines: [aSaleLine({ quantity: "5", delivered: "2" })] });
  const { lines } = orderChangeOf(order);
  const screen = await show(<ChangedLines sale={order} lines={lines} onChange={change} />);
  await expect.element(screen.getByText(t.delivered("2 unit"))).toBeVisible();
  await screen.getByRole("textbox", { name: t.priceOf("Oak table") }).fill("90");
  await expect.poll(() => change.mock.lastCall?.[0]).toMatchObject([{ quantity: "5", unitPrice: "90" }]);
});

const unit = {
  id: anId(112),
  name: "unit",
  one: "unit",
  many: "units",
  dimension: "quantity",
  relation: "reference" as const,
  ratio: "1",
  rounding: "1",
  archivedAt: null,
  version: 1,
};
const { product: _, category: __, baseList: ___, priceListId: ____, version: _____, ...ten } = aPriceRule();
const twenty = { ...ten, id: anId(912), discount: "20", minQuantity: "25" };

test.each([
  ["1", "90.00"],
  ["25", "80.00"],
])("%s of a product that is added cost what the order's list says", async (quantity, price) => {
  answering({
    "GET /products/pick": { items: [] },
    "GET /fiscal-positions": { items: [] },
    "GET /taxes": { items: [] },
    "GET /units": { items: [unit] },
    "GET /price-book": {
      lists: [{ id: anId(900), currency: "EUR", showsDiscount: false, rules: [ten, twenty] }],
      categories: [],
      rates: [],
      products: [{ id: anId(111), familyId: null, categoryId: null, unitId: anId(112), listPrice: "100", cost: "60" }],
    },
  });
  const order = aSale({ state: "confirmed", lines: [], priceList: { id: anId(900), name: "Trade" } });
  const product = aPickedProduct({ id: anId(111), unitId: anId(112), listPrice: "100" });
  const added: ChangedLine = { ...lineOf(pickedLine(product)), quantity: quantity as Decimal }; // a decimal
  const change = vi.fn<(lines: readonly ChangedLine[]) => void>();
  const screen = await show(<ChangedLines sale={order} lines={[added]} onChange={change} />);
  await expect.element(screen.getByRole("textbox", { name: t.priceOf("Oak table") })).toHaveValue(price);
});

test("a product that is added to an order in another currency costs what its list says by the order's own rate", async () => {
  const rate = { currency: "USD", day: "2026-11-01", rate: "2", isInverse: false, source: "hand" as const };
  const bank = { ...rate, id: anId(950), rate: "3", version: 1 };
  answering({
    "GET /products/pick": { items: [] },
    "GET /fiscal-positions": { items: [] },
    "GET /taxes": { items: [] },
    "GET /units": { items: [unit] },
    "GET /currencies": { own: "EUR", items: [{ currency: "USD", count: 1, rate: bank }] },
    "GET /price-book": {
      lists: [],
      categories: [],
      rates: [bank],
      products: [{ id: anId(111), familyId: null, categoryId: null, unitId: anId(112), listPrice: "100", cost: "60" }],
    },
  });
  const inCompanyCurrency = { rate, untaxed: "50", tax: "0", total: "50" };
  const order = aSale({ state: "confirmed", lines: [], currency: "USD", inCompanyCurrency });
  const product = aPickedProduct({ id: anId(111), unitId: anId(112), listPrice: "100" });
  const screen = await show(
    <ChangedLines
      sale={order}
      lines={[lineOf(pickedLine(product))]}
      onChange={vi.fn<(lines: readonly ChangedLine[]) => void>()}
    />,
  );
  await expect.element(screen.getByRole("textbox", { name: t.priceOf("Oak table") })).toHaveValue("200.00");
});

test("of a combo that is added one picks, is told what is in it and what it costs with that", async () => {
  const book = { lists: [], categories: [], rates: [] };
  answering({
    "GET /products/pick": {
      items: [aPickedProduct({ id: anId(111), name: "Office", listPrice: "900", isCombo: true })],
    },
    "GET /products/:productId/choices": officeChoices(),
    "GET /fiscal-positions": { items: [] },
    "GET /taxes": { items: [] },
    "GET /units": { items: [unit] },
    "GET /price-book": {
      ...book,
      products: [{ id: anId(111), familyId: null, categoryId: null, unitId: anId(112), listPrice: "900", cost: "60" }],
    },
  });
  const order = aSale({ state: "confirmed", lines: [] });
  const opened = orderChangeOf(order);
  const sent = vi.fn<(lines: readonly ChangedLine[]) => void>();
  function Changing() {
    const [lines, setLines] = useState<readonly ChangedLine[]>([]);
    sent(lines);
    return <ChangedLines sale={order} lines={lines} onChange={setLines} />;
  }
  const screen = await show(<Changing />);
  const pick = wordsIn("en", comboWords);
  await screen.getByRole("combobox").fill("Off");
  await screen.getByRole("option", { name: /^Office/ }).click();
  await expect
    .element(screen.getByRole("textbox", { name: t.priceOf("Office"), includeHidden: true }))
    .toHaveValue("900.00");
  await screen.getByRole("radio", { name: /^Oak desk/ }).click();
  await screen.getByRole("button", { name: pick.choose }).click();
  await expect.element(screen.getByText("Oak desk · 4 × Wooden chair", { exact: false })).toBeVisible();
  await expect.element(screen.getByRole("textbox", { name: t.priceOf("Office") })).toHaveValue("1,050.00");
  const [line] = changedOf(order, { ...opened, lines: sent.mock.lastCall?.[0] ?? [] }).lines ?? [];
  expect(line).toMatchObject({
    productId: anId(111),
    picks: [
      { choiceId: anId(950), productId: anId(952) },
      { choiceId: anId(960), productId: anId(961) },
    ],
  });
});
