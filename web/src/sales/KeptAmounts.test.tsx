import type { Moment } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { formatFor } from "@trato/domain/format.ts";
import { expect, test } from "vitest";
import { aSale } from "../../test/sales.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { KeptAmounts } from "./KeptAmounts.tsx";

const t = wordsIn("en", documentWords);
const settings = { language: "en", currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" } as const;
const money = (amount: Decimal) => formatFor(settings, () => "2026-11-23T09:00:00Z" as Moment).money(amount); // a moment
const totals = { untaxed: "500", taxes: [], tax: "0", total: "500" };
const kept = { untaxed: "300", total: "300" };

test("says what was ordered, delivered and given up of an order that ended", async () => {
  const screen = await show(<KeptAmounts sale={aSale({ state: "done", totals, kept })} money={money} />);
  await expect.element(screen.getByRole("definition").nth(2)).toHaveTextContent("€200.00");
  for (const label of [t.ordered, t.deliveredAmount, t.givenUpAmount])
    await expect.element(screen.getByText(label, { exact: true })).toBeVisible();
});

test("says what is kept while the rest is still on its way", async () => {
  const screen = await show(<KeptAmounts sale={aSale({ state: "confirmed", totals, kept })} money={money} />);
  await expect.element(screen.getByText(t.keptAmount, { exact: true })).toBeVisible();
});

test("says nothing where all is kept, or nothing was ordered", async () => {
  const screen = await show(
    <>
      <KeptAmounts
        sale={aSale({ state: "done", totals, kept: { untaxed: "500.00", total: "500.00" } })}
        money={money}
      />
      <KeptAmounts sale={aSale({ totals, kept })} money={money} />
    </>,
  );
  await expect.element(screen.getByRole("main")).toBeInTheDocument();
  expect(screen.getByRole("definition").elements()).toHaveLength(0);
});
