import { canonical } from "@trato/domain/decimal.ts";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { someCurrencies } from "../../../test/currencies.ts";
import { anId } from "../../../test/ids.ts";
import { aPurchase } from "../../../test/purchasing.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { purchaseWords, vendorWords } from "../labels.ts";
import { purchaseQuery, type VendorPrice, vendorPricesQuery } from "../queries.ts";
import { usePurchaseDraft } from "../use-purchase-draft.ts";
import { useVendorPrices } from "../use-vendor-prices.ts";
import { VendorRow } from "../VendorRow.tsx";
import { PurchaseMoney } from "./PurchaseMoney.tsx";

const t = wordsIn("en", purchaseWords);
const v = wordsIn("en", vendorWords);
const edit = "PATCH /purchases/:purchaseId";
const inEuros = aPurchase();
const usedRate = { currency: "USD", day: "2026-11-27", rate: "2", isInverse: false, source: "file" as const };
const inCompanyCurrency = { rate: usedRate, untaxed: "60", tax: "0", total: "60" };
const inDollars = aPurchase({ currency: "USD", isCurrencySet: true, inCompanyCurrency, version: 3 });

function Purchase() {
  const { data: purchase } = useSuspenseQuery(purchaseQuery(inEuros.id));
  const { header, unsent, moves, priced, lines } = usePurchaseDraft(purchase);
  const dear = () => lines.forEach((line) => priced.changePrice(line, { unitPrice: canonical("77") }));
  return (
    <>
      <button onClick={dear}>type prices</button>
      <PurchaseMoney {...{ header, unsent, moves, priced }} />
    </>
  );
}

beforeEach(() => {
  answering({
    "GET /currencies": someCurrencies(),
    "GET /purchases/:purchaseId": inEuros,
    "GET /taxes": { items: [] },
    "GET /fiscal-positions": { items: [] },
    "GET /units": { items: [] },
    [edit]: inDollars,
  });
});

test("a currency is chosen by hand, then of which day its rate is, and the vendor's is taken back", async () => {
  const screen = await show(<Purchase />);
  await expect.element(screen.getByText(t.currencyOfVendor)).toBeVisible();
  expect(screen.getByLabelText(t.rateDay).elements()).toHaveLength(0);
  await screen.getByRole("combobox").click();
  await screen.getByRole("option", { name: /US dollar/i }).click();
  await expect.element(screen.getByText(t.setByHand, { exact: false })).toBeVisible();
  await expect.element(screen.getByText(t.rateOfToday)).toBeVisible();
  await expect.poll(() => askedOf(edit).at(-1)).toMatchObject({ currency: "USD", isCurrencySet: true });
  answering({ [edit]: aPurchase({ version: 4 }) });
  await screen.getByRole("button", { name: t.asVendor }).click();
  await expect.poll(() => askedOf(edit).at(-1)).toMatchObject({ isCurrencySet: false });
  await expect.element(screen.getByText(t.currencyOfVendor)).toBeVisible();
  expect(screen.getByLabelText(t.rateDay).elements()).toHaveLength(0);
});

test("what was typed in the former currency is saved before another one is asked for", async () => {
  const screen = await show(<Purchase />);
  await expect.element(screen.getByText(t.currencyOfVendor)).toBeVisible();
  answering({ [edit]: ({ currency }) => (currency ? inDollars : aPurchase({ version: 2 })) });
  await screen.getByRole("button", { name: "type prices" }).click();
  await screen.getByRole("combobox").click();
  await screen.getByRole("option", { name: /US dollar/i }).click();
  await expect.poll(() => askedOf(edit)).toHaveLength(2);
  const [typed, moved] = askedOf(edit);
  expect(typed).toMatchObject({ lineEdits: [{ set: { unitPrice: "77" } }] });
  expect(typed?.currency).toBeUndefined();
  expect(moved).toMatchObject({ currency: "USD" });
  expect(JSON.stringify(moved)).not.toContain("77");
});

const price: VendorPrice = {
  id: anId(230),
  productId: anId(111),
  vendor: { id: anId(221), name: "Joiner Pérez" },
  vendorCode: null,
  sequence: 1,
  minQuantity: "1" as never, // a decimal
  price: "10" as never, // as above
  discount: "0" as never, // as above
  currency: "USD",
  leadDays: 0,
  validFrom: null,
  validUntil: null,
  version: 1,
};

function Row() {
  const { data } = useQuery(vendorPricesQuery(price.productId));
  const [shown] = data?.items ?? [];
  const prices = useVendorPrices({ id: price.productId, cost: "5", leadDays: 0 } as never, data?.items ?? []); // what it looks at
  return shown ? (
    <VendorRow price={shown} prices={prices} isUsual isLast isLocked={false} startsFocused={false} />
  ) : null;
}

test("what a vendor asks stands in his currency, and another one is chosen in his menu", async () => {
  const change = "PATCH /vendor-prices/:vendorPriceId";
  let kept = price;
  answering({
    "GET /products/:productId/vendors": () => ({ items: [kept] }),
    [change]: () => (kept = { ...price, currency: "EUR", version: 2 }),
  });
  const screen = await show(<ul>{<Row />}</ul>);
  await expect.element(screen.getByText("$")).toBeVisible();
  await screen.getByRole("button", { name: v.actions("Joiner Pérez") }).click();
  await screen.getByRole("menuitem", { name: /^Euro/ }).click();
  await expect.element(screen.getByText("€")).toBeVisible();
  expect(askedOf(change).at(-1)).toMatchObject({ vendorPriceId: price.id, version: 1, currency: "EUR" });
});
