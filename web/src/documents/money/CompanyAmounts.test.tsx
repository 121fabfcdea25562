import { expect, test } from "vitest";
import { aSale } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { currencyWords } from "../../products/currencies/currency-labels.ts";
import { CompanyAmounts } from "./CompanyAmounts.tsx";
import { documentWords } from "../labels.ts";

const t = wordsIn("en", documentWords);
const ofRates = wordsIn("en", currencyWords);
const rate = { currency: "USD", day: "2026-11-27", rate: "1.25", isInverse: false, source: "address" } as const;
const sale = aSale({ currency: "USD", inCompanyCurrency: { rate, untaxed: "80.00", tax: "0.00", total: "80.00" } });

test("tells what a document in dollars comes to in euros, by which rate, of which day, and who said it", async () => {
  const screen = await show(<CompanyAmounts document={sale} currency="USD" />);
  await expect.element(screen.getByText(t.inCurrency("EUR"))).toBeVisible();
  await expect.element(screen.getByText("€80.00")).toBeVisible();
  await expect
    .element(screen.getByText(ofRates.used("1 EUR = 1.25 USD", "27 Nov 2026", ofRates.address)))
    .toBeVisible();
});

test("tells nothing while the currency that was chosen is not saved", async () => {
  const screen = await show(<CompanyAmounts document={sale} currency="JPY" />);
  await expect.element(screen.getByText("€80.00")).not.toBeInTheDocument();
});
