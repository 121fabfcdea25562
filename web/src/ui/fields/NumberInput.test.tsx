import type { Decimal } from "@trato/domain/decimal.ts";
import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { aMe } from "../../../test/identity.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { MoneyInput } from "./MoneyInput.tsx";
import { NumberInput } from "./NumberInput.tsx";
import { WholeNumberInput } from "./WholeNumberInput.tsx";

const change = vi.fn<(value: string | number | null) => void>();
const changes = () => change.mock.calls.map(([value]) => value);
beforeEach(() => void change.mockClear());

function Price({ from, isMoney = false }: { from: string | null; isMoney?: boolean }) {
  const [value, setValue] = useState(from as Decimal | null); // as the tests write it
  const props = { value, onChange: (next: Decimal | null) => (setValue(next), change(next)), "aria-label": "price" };
  return isMoney ? <MoneyInput {...props} /> : <NumberInput {...props} meaning="money" decimals={2} />;
}

const price = (screen: Shown) => screen.getByLabelText("price");
const spanish = aMe({ member: { language: "es" } });
const opened = (from: string | null, me = aMe()) => show(<Price from={from} />, { me });

describe("a number", () => {
  test.each([
    ["en", "1234.5", "1,234.50"],
    ["es", "1234.5", "1.234,50"],
    ["en", "0", "0.00"],
  ] as const)("is read as its reader writes it (%s: %s)", async (language, value, written) => {
    const screen = await opened(value, aMe({ member: { language } }));
    await expect.element(price(screen)).toHaveValue(written);
  });

  test("is edited without its grouping, and all of it is chosen, so that typing takes its place", async () => {
    const screen = await opened("1234.5");
    await price(screen).click();
    await expect.element(price(screen)).toHaveValue("1234.50");
    await userEvent.keyboard("7");
    await expect.element(price(screen)).toHaveValue("7");
    expect(changes()).toEqual(["7"]);
  });

  test.each([
    ["1.450,5", "1450.5"],
    ["12.5", "12.5"],
    ["-3", "-3"],
    ["1450 €", "1450"],
  ])("is understood as it is typed in Spanish: %s", async (typed, read) => {
    const screen = await opened(null, spanish);
    await price(screen).fill(typed);
    expect(changes().at(-1)).toBe(read);
  });

  test("that is none goes back to what it was", async () => {
    const screen = await opened("12");
    await price(screen).fill("twelve");
    expect(changes()).toEqual([]);
    await userEvent.tab();
    await expect.element(price(screen)).toHaveValue("12.00");
  });

  test("may be taken away", async () => {
    const screen = await opened("12");
    await price(screen).fill("");
    expect(changes()).toEqual([null]);
    await userEvent.tab();
    await expect.element(price(screen)).toHaveValue("");
  });

  test("stays as it is typed until one leaves it", async () => {
    const screen = await opened(null);
    await price(screen).click();
    await userEvent.keyboard("7.10");
    await expect.element(price(screen)).toHaveValue("7.10");
    expect(changes().at(-1)).toBe("7.1");
  });
});

test.each([
  ["EUR", 2, "12.50", "€"],
  ["JPY", 0, "12.5", "¥"],
])(
  "an amount has the decimals and the sign of the workspace's currency (%s)",
  async (currency, currencyDecimals, written, sign) => {
    const screen = await show(<Price from="12.5" isMoney />, {
      me: aMe({ workspace: { currency, currencyDecimals } }),
    });
    await expect.element(price(screen)).toHaveValue(written);
    await expect.element(screen.getByText(sign)).toBeVisible();
  },
);

test.each([
  ["30", 30],
  ["1.5", 1.5],
  ["", null],
])("a count of %j is the number %j, left for the form to judge", async (typed, count) => {
  const screen = await show(<WholeNumberInput aria-label="days" value={7} onChange={change} />);
  await screen.getByLabelText("days").fill(typed);
  expect(changes()).toEqual([count]);
});
