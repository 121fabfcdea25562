import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { CurrencyContext } from "../../platform/session.ts";
import { wordsIn } from "../../platform/words.ts";
import { currencyWords } from "./currency-labels.ts";
import { UsedRates } from "./UsedRates.tsx";

const t = wordsIn("en", currencyWords);
const rate = { currency: "USD", day: "2026-11-27", rate: "0.8", isInverse: true, source: "hand" } as const;

test("a rate is told against the workspace's currency, also within a document of another one", async () => {
  const screen = await show(
    <CurrencyContext value="USD">
      <UsedRates rates={[rate as never]} />
    </CurrencyContext>,
  );
  await expect.element(screen.getByText(t.used("1 USD = 0.8 EUR", "27 Nov 2026", t.hand))).toBeVisible();
});
