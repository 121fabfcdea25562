import { expect, test } from "vitest";
import { aSale } from "../../test/sales.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { KeptAmounts } from "./KeptAmounts.tsx";
import { saleWords } from "./labels.ts";

const t = wordsIn("en", saleWords);
const totals = { untaxed: "500", taxes: [], tax: "0", total: "500" };
const kept = { untaxed: "300", total: "300" };

test("says what was ordered, delivered and given up of an order that ended", async () => {
  const screen = await show(<KeptAmounts sale={aSale({ state: "done", totals, kept })} />);
  await expect.element(screen.getByRole("definition").nth(2)).toHaveTextContent("€200.00");
  for (const label of [t.ordered, t.deliveredAmount, t.givenUpAmount])
    await expect.element(screen.getByText(label, { exact: true })).toBeVisible();
});

test("says what is kept while the rest is still on its way", async () => {
  const screen = await show(<KeptAmounts sale={aSale({ state: "confirmed", totals, kept })} />);
  await expect.element(screen.getByText(t.keptAmount, { exact: true })).toBeVisible();
});

test("says nothing where all is kept, or nothing was ordered", async () => {
  const screen = await show(
    <>
      <KeptAmounts sale={aSale({ state: "done", totals, kept: { untaxed: "500.00", total: "500.00" } })} />
      <KeptAmounts sale={aSale({ totals, kept })} />
    </>,
  );
  await expect.element(screen.getByRole("main")).toBeInTheDocument();
  expect(screen.getByRole("definition").elements()).toHaveLength(0);
});
