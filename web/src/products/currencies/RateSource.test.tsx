import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aRateSource } from "../../../test/currencies.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { rateSourceWords } from "./currency-labels.ts";
import { RateSource } from "./RateSource.tsx";

const t = wordsIn("en", rateSourceWords);
const address = "https://rates.example/daily.xml";

test("says why none came, and asks again", async () => {
  const failed = aRateSource({ address, askedAt: "2026-11-30T08:00:00Z", problem: "The address answers with 404." });
  answering({ "GET /me": aMe(), "GET /exchange-rates/source": failed, "POST /exchange-rates/source/ask": failed });
  const screen = await show(<RateSource />);
  await expect.element(screen.getByText(t.daily("rates.example"))).toBeVisible();
  await expect.element(screen.getByText("The address answers with 404.", { exact: false })).toBeVisible();
  await screen.getByRole("button", { name: t.askNow }).click();
  await expect.poll(() => askedOf("POST /exchange-rates/source/ask").length).toBe(1);
});

test("is set up with the bank's own address at hand", async () => {
  answering({
    "GET /me": aMe(),
    "GET /exchange-rates/source": aRateSource(),
    "PATCH /exchange-rates/source": aRateSource({ address, version: 2 }),
  });
  const screen = await show(<RateSource />);
  await expect.element(screen.getByText(t.nowhere)).toBeVisible();
  await screen.getByRole("button", { name: t.setUp }).click();
  await screen.getByRole("checkbox", { name: t.isDaily }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /exchange-rates/source"))
    .toEqual([{ address: "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml", version: 1 }]);
});
