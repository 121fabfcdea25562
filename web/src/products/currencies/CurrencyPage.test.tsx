import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { anExchangeRate } from "../../../test/currencies.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { currencyWords } from "./currency-labels.ts";
import { CurrencyPage } from "./CurrencyPage.tsx";

const t = wordsIn("en", currencyWords);

test("a rate is deleted from its menu, and comes back as it was said", async () => {
  const inverse = anExchangeRate({ rate: "0.92", isInverse: true, source: "hand" });
  answering({
    "GET /me": aMe(),
    "GET /exchange-rates": { items: [inverse], nextCursor: null },
    "DELETE /exchange-rates/:exchangeRateId": inverse,
    "POST /exchange-rates": inverse,
  });
  const screen = await show(<CurrencyPage />, {
    page: "/w/$slug/settings/currencies/$currency",
    at: `/w/${aMe().workspace.slug}/settings/currencies/USD`,
    search: searchOf({ rate: z.string() }),
    me: aMe(),
  });
  await screen.getByRole("row", { name: "1 USD = 0.92 EUR", exact: false }).getByRole("button").click();
  await screen.getByRole("menuitem", { name: t.remove, exact: true }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  const said = { id: anId(950), currency: "USD", day: "2026-11-27", rate: "0.92", isInverse: true };
  await expect.poll(() => askedOf("POST /exchange-rates")).toEqual([said]);
  expect(askedOf("DELETE /exchange-rates/:exchangeRateId")).toEqual([{ exchangeRateId: anId(950) }]);
});
