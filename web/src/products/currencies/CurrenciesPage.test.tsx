import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering } from "../../../test/answers.ts";
import { aRateSource, someCurrencies } from "../../../test/currencies.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { CurrenciesPage } from "./CurrenciesPage.tsx";
import { currencyWords } from "./currency-labels.ts";
import { currencyName } from "./currency-name.ts";

const t = wordsIn("en", currencyWords);
const search = searchOf({ rate: z.string() });

const page = (me = aMe()) => {
  answering({ "GET /me": me, "GET /currencies": someCurrencies(), "GET /exchange-rates/source": aRateSource() });
  return show(<CurrenciesPage />, { page: "/w/$slug/settings/currencies", search, me });
};

test("says what each currency costs today, since when and by whom", async () => {
  const screen = await page();
  await expect.element(screen.getByText("1 EUR = 1.0823 USD")).toBeVisible();
  const rows = screen
    .getByRole("row")
    .elements()
    .slice(1)
    .map((row) => [...row.querySelectorAll("[role=gridcell]")].slice(0, 5).map(({ textContent }) => textContent));
  expect(rows).toEqual([
    [currencyName("en", "JPY"), t.notYet, "", "", "1"],
    ["US Dollar (USD)", "1 EUR = 1.0823 USD", "27 Nov 2026", t.file, "120"],
  ]);
});

test("those who may not enter rates read them", async () => {
  const screen = await page(aMe({ can: { "exchangeRate.edit": false } }));
  await expect.element(screen.getByText("US Dollar (USD)")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.newRate })).not.toBeInTheDocument();
  await expect.element(screen.getByRole("button", { name: t.bringFile })).not.toBeInTheDocument();
});
