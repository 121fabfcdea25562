import { expect, test } from "vitest";
import { anExchangeRate } from "../../../test/currencies.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { currencyWords } from "./currency-labels.ts";
import { lineOf, RateCurve } from "./RateCurve.tsx";

const t = wordsIn("en", currencyWords);
const rates = [
  anExchangeRate({ id: anId(950), day: "2026-11-30", rate: "1.1" }),
  anExchangeRate({ id: anId(951), day: "2026-11-21", rate: "0.8", isInverse: true }),
  anExchangeRate({ id: anId(952), day: "2026-11-20", rate: "1" }),
];

test("each rate holds until the next, whichever way round it is said", () => {
  expect(lineOf(rates.toReversed())).toBe("M0 54 H40 V2 H400 V33.2");
});

test("tells from when to when it shows, and what the currency cost then", async () => {
  const screen = await show(<RateCurve rates={rates} />);
  await expect.element(screen.getByRole("img", { name: t.curve("USD", "20 Nov 2026", "30 Nov 2026") })).toBeVisible();
  await expect.element(screen.getByText("20 Nov 2026 · 1 EUR = 1 USD")).toBeVisible();
  await expect.element(screen.getByText("30 Nov 2026 · 1 EUR = 1.1 USD")).toBeVisible();
});
