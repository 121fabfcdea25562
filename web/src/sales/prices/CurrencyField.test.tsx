import { useSuspenseQuery } from "@tanstack/react-query";
import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { someCurrencies } from "../../../test/currencies.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aSale, aSaleLine } from "../../../test/sales.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { CurrencyContext } from "../../platform/session.ts";
import { wordsIn } from "../../platform/words.ts";
import { priceListWords } from "../../products/price-lists/price-list-labels.ts";
import { saleWords } from "../labels.ts";
import { LineTable } from "../lines/LineTable.tsx";
import { saleQuery } from "../queries.ts";
import { useSaleDraft } from "../use-sale-draft.ts";
import { CurrencyField } from "./CurrencyField.tsx";
import { PriceFields } from "./PriceFields.tsx";

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
const follows = "price_and_discount" as const;
const listed = aSaleLine({ id: anId(110), name: "Oak table", unitPrice: "100", follows });
const typed = aSaleLine({ id: anId(120), name: "Chair", unitPrice: "50" });
const tenOff = { kind: "amount" as const, amount: "10" };
const quotation = aSale({ lines: [listed, typed], priceDay: "2026-11-30", discount: tenOff });

function Quotation() {
  const { data: sale } = useSuspenseQuery(saleQuery(quotation.id));
  const draft = useSaleDraft(sale);
  const { header, unsent, moves, now } = draft;
  return (
    <CurrencyContext value={header.currency}>
      <PriceFields {...{ sale, header, unsent, moves, now }} />
      <LineTable sale={sale} draft={draft} amounts={[]} isLocked={false} />
    </CurrencyContext>
  );
}

beforeEach(() => {
  answering({
    "GET /me": aMe(),
    "GET /currencies": someCurrencies(),
    "GET /sales/:saleId": quotation,
    "GET /sales/:saleId/availability": { items: [] },
    "GET /taxes": { items: [] },
    "GET /fiscal-positions": { items: [] },
    "GET /units": { items: [unit] },
    "GET /price-lists": { items: [] },
    "GET /price-book": {
      lists: [],
      categories: [],
      rates: [],
      products: [{ id: anId(111), familyId: null, categoryId: null, unitId: anId(112), listPrice: "100", cost: "60" }],
    },
    "PATCH /sales/:saleId": quotation,
  });
});

const prices = (screen: Shown) => () =>
  screen
    .getByRole("textbox", { name: t.price, exact: true })
    .elements()
    .map((cell) => (cell as HTMLInputElement).value);

test("in another currency what follows is priced anew, and what was typed is converted when one asks", async () => {
  expect(CurrencyField).toBeTypeOf("function");
  const screen = await show(<Quotation />);
  await expect.poll(prices(screen)).toEqual(["100.00", "50.00"]);
  await screen.getByRole("combobox", { name: words.currency }).click();
  await screen.getByRole("option", { name: "US Dollar (USD)" }).click();
  await expect.poll(prices(screen)).toEqual(["108.23", "50.00"]);
  await screen.getByRole("button", { name: words.convertTyped(2) }).click();
  await expect.poll(prices(screen)).toEqual(["108.23", "54.12"]);
  await expect
    .poll(() => askedOf("PATCH /sales/:saleId").map(({ currency, isCurrencySet }) => [currency, isCurrencySet]))
    .toContainEqual(["USD", true]);
  await expect
    .poll(() => askedOf("PATCH /sales/:saleId").map(({ discount }) => discount))
    .toContainEqual({ kind: "amount", amount: "10.82" });
});
