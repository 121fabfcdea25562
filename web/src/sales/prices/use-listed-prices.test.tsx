import { useSuspenseQuery } from "@tanstack/react-query";
import { everyday } from "@trato/domain/everyday.ts";
import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aPriceList, aPriceRule } from "../../../test/price-lists.ts";
import { aPickedProduct } from "../../../test/products.ts";
import { aSale, aSaleLine } from "../../../test/sales.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { priceListWords } from "../../products/price-lists/price-list-labels.ts";
import { saleWords } from "../labels.ts";
import { LineTable } from "../lines/LineTable.tsx";
import { saleQuery } from "../queries.ts";
import { useSaleDraft } from "../use-sale-draft.ts";
import { PriceFields } from "./PriceFields.tsx";
import { TypedPrice } from "./TypedPrice.tsx";
import { useLinePrice } from "./use-line-price.ts";
import { useListedPrices } from "./use-listed-prices.ts";

const t = wordsIn("en", saleWords);
const words = wordsIn("en", priceListWords);
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
const table = { id: anId(111), familyId: null, categoryId: null, unitId: anId(112), listPrice: "100", cost: "60" };
const chair = { id: anId(311), familyId: null, categoryId: null, unitId: anId(112), listPrice: "50", cost: "20" };
const { product: _, category: __, baseList: ___, priceListId: ____, version: _____, ...ten } = aPriceRule();
const twenty = { ...ten, id: anId(912), discount: "20", minQuantity: "25" };
const trade = { id: anId(900), currency: "EUR", showsDiscount: false, rules: [ten, twenty] };
const shown = { ...trade, id: anId(901), showsDiscount: true };

const follows = "price_and_discount" as const;
const listed = aSaleLine({ id: anId(110), name: "Oak table", unitPrice: "90", follows });
const typed = aSaleLine({ id: anId(120), name: "Chair", unitPrice: "77" });
const quotation = aSale({ lines: [listed, typed], priceList: { id: anId(900), name: "Trade" }, version: 3 });

function Quotation() {
  const { data: sale } = useSuspenseQuery(saleQuery(quotation.id));
  const draft = useSaleDraft(sale);
  const { header, unsent, moves, now } = draft;
  return (
    <>
      <PriceFields {...{ sale, header, unsent, moves, now }} />
      <LineTable sale={sale} draft={draft} amounts={[]} isLocked={false} />
    </>
  );
}

const book = (list: typeof trade, product: typeof table) => ({
  lists: [list],
  categories: [],
  rates: [],
  products: [product],
});

beforeEach(() => {
  answering({
    "GET /me": aMe(),
    "GET /sales/:saleId": quotation,
    "GET /sales/:saleId/availability": { items: [] },
    "GET /taxes": { items: [] },
    "GET /fiscal-positions": { items: [] },
    "GET /units": { items: [unit] },
    "GET /price-lists": { items: [aPriceList(), aPriceList({ id: anId(901), name: "Shown" })] },
    "GET /price-lists/choice": { priceList: { id: anId(900), name: "Trade" }, from: "default" },
    "GET /price-book": ({ priceListId, productId }) =>
      book(priceListId === anId(901) ? shown : trade, productId === anId(311) ? chair : table),
    "PATCH /sales/:saleId": quotation,
  });
});

const prices = (screen: Shown) => () =>
  screen
    .getByRole("textbox", { name: t.price, exact: true })
    .elements()
    .map((cell) => (cell as HTMLInputElement).value);

test("the price of a line that follows comes with its quantity, and only the quantity is sent", async () => {
  expect(useListedPrices).toBeTypeOf("function");
  const screen = await show(<Quotation />);
  await expect.poll(prices(screen)).toEqual(["90.00", "77.00"]);
  await expect
    .poll(async () => {
      await screen.getByRole("textbox", { name: t.quantity, exact: true }).first().fill("25");
      return prices(screen)();
    })
    .toEqual(["80.00", "77.00"]);
  await screen.getByRole("textbox", { name: t.quantity, exact: true }).last().fill("25");
  expect(prices(screen)()).toEqual(["80.00", "77.00"]);
  await expect
    .poll(() => askedOf("PATCH /sales/:saleId").at(-1))
    .toMatchObject({
      lineEdits: [
        { id: anId(110), set: { quantity: "25" }, over: { quantity: "1" } },
        { id: anId(120), set: { quantity: "25" } },
      ],
    });
  expect(JSON.stringify(askedOf("PATCH /sales/:saleId"))).not.toContain("unitPrice");
});

test("a price that is typed is marked, and gives way to the list again; both can be taken back", async () => {
  expect([TypedPrice, useLinePrice].map((one) => typeof one)).toEqual(["function", "function"]);
  const screen = await show(<Quotation />);
  await expect.element(screen.getByRole("button", { name: words.typedFollowAgain })).toBeVisible();
  await screen.getByRole("textbox", { name: t.price, exact: true }).first().fill("95");
  await expect.poll(() => screen.getByRole("button", { name: words.typedFollowAgain }).elements().length).toBe(2);
  await screen.getByRole("button", { name: words.typedFollowAgain }).first().click();
  await expect.poll(prices(screen)).toEqual(["90.00", "77.00"]);
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.poll(prices(screen)).toEqual(["95.00", "77.00"]);
});

test("with another list the lines that follow have its prices at once, and it can be taken back", async () => {
  const screen = await show(<Quotation />);
  await screen.getByRole("combobox", { name: words.list }).click();
  await screen.getByRole("option", { name: "Shown" }).click();
  await expect.poll(prices(screen)).toEqual(["100.00", "77.00"]);
  await expect
    .poll(() => askedOf("PATCH /sales/:saleId").at(-1))
    .toMatchObject({ priceListId: anId(901), isPriceListSet: true });
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.poll(prices(screen)).toEqual(["90.00", "77.00"]);
});

test("another product says that it follows, so that a price that somebody types meanwhile for the former one is asked about", async () => {
  const stool = aPickedProduct({ id: anId(311), name: "Stool", unitId: anId(112) });
  answering({ "GET /products/pick": { items: [stool] } });
  const screen = await show(<Quotation />);
  await screen.getByRole("combobox", { name: t.product, exact: true }).first().click();
  await screen.getByRole("option", { name: /Stool/ }).click();
  await expect
    .poll(() => askedOf("PATCH /sales/:saleId").at(-1)?.lineEdits?.[0])
    .toMatchObject({ id: anId(110), set: { productId: anId(311), follows }, over: { productId: anId(111), follows } });
  expect(JSON.stringify(askedOf("PATCH /sales/:saleId"))).not.toContain("unitPrice");
});
