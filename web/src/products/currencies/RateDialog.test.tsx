import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anExchangeRate } from "../../../test/currencies.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { currencyWords } from "./currency-labels.ts";
import { RateDialog } from "./RateDialog.tsx";

const t = wordsIn("en", currencyWords);

test("a rate is entered the way round in which one has it", async () => {
  answering({ "GET /me": aMe(), "POST /exchange-rates": anExchangeRate() });
  const screen = await show(<RateDialog rate={null} currency="USD" onClose={() => undefined} />);
  await screen.getByRole("radio", { name: "1 USD = … EUR" }).click();
  await screen.getByRole("textbox", { name: "1 USD =" }).fill("0.92");
  await screen.getByRole("button", { name: t.create }).click();
  await expect
    .poll(() => askedOf("POST /exchange-rates"))
    .toMatchObject([{ currency: "USD", rate: "0.92", isInverse: true }]);
});

test("a rate is changed, and nothing else is sent", async () => {
  answering({ "GET /me": aMe(), "PATCH /exchange-rates/:exchangeRateId": anExchangeRate({ rate: "1.1", version: 2 }) });
  const screen = await show(<RateDialog rate={anExchangeRate()} onClose={() => undefined} />);
  await screen.getByRole("textbox", { name: "1 EUR =" }).fill("1.1");
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /exchange-rates/:exchangeRateId"))
    .toEqual([{ exchangeRateId: anId(950), version: 1, rate: "1.1" }]);
});
