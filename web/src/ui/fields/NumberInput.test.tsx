import type { Decimal } from "@trato/domain/decimal.ts";
import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { aMe } from "../../../test/identity.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { useForm } from "../forms/form.ts";
import { uiWords } from "../labels.ts";
import { MoneyInput } from "./MoneyInput.tsx";
import { NumberInput } from "./NumberInput.tsx";
import { WholeNumberInput } from "./WholeNumberInput.tsx";

const change = vi.fn<(value: string | number | null) => void>();
const changes = () => change.mock.calls.map(([value]) => value);
beforeEach(() => void change.mockClear());

function Price({ from, isMoney = false }: { from: string | null; isMoney?: boolean }) {
  const [value, setValue] = useState(from as Decimal | null); // as the tests write it
  const props = { value, onChange: (next: Decimal | null) => (setValue(next), change(next)), "aria-label": "price" };
  return isMoney ? <MoneyInput {...props} /> : <NumberInput {...props} currency="EUR" decimals={2} />;
}

function Priced({ send }: { send: (values: { price: Decimal | null }) => Promise<void> }) {
  const form = useForm({ place: null, initial: { price: null as Decimal | null }, submit: send }); // empty
  return (
    <form noValidate onSubmit={form.onSubmit}>
      <MoneyInput {...form.bind("price")} aria-label="price" />
    </form>
  );
}

const t = wordsIn("en", uiWords);
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
    ["en", "12 $", "$"],
    ["es", "12 USD", "USD"],
  ] as const)(
    "in another currency is told with both, and is no amount here (%s: %s)",
    async (language, typed, other) => {
      const screen = await show(<Price from="7" isMoney />, { me: aMe({ member: { language } }) });
      await price(screen).fill(typed);
      await userEvent.keyboard("{Tab}");
      await expect.element(price(screen)).toHaveAccessibleDescription(uiWords.otherCurrency[language](other, "EUR"));
      await expect.element(price(screen)).toHaveValue(typed);
      expect(changes()).toEqual([]);
    },
  );

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

  test.each([
    ["es", "1,234.56", "1234.56", "1.234,56"],
    ["es", "1'234,50", "1234.5", "1.234,50"],
    ["es", "0.125", "0.125", "0,125"],
    ["es", "1.250", "1250", "1.250,00"],
    ["es", "12,50 €", "12.5", "12,50"],
    ["es", "1e3", "1000", "1.000,00"],
    ["en", "1.234,56", "1234.56", "1,234.56"],
    ["en", "1.250", "1.25", "1.25"],
  ] as const)("typed key by key in %s, %s, is shown as it was read", async (language, typed, read, written) => {
    const screen = await opened(null, aMe({ member: { language } }));
    await price(screen).click();
    await userEvent.keyboard(typed);
    await userEvent.tab();
    expect(changes().at(-1)).toBe(read);
    await expect.element(price(screen)).toHaveValue(written);
  });

  test.each(["twelve", "12.50.3", "12-14", "15%", "1,2345.6"])(
    "that is none stays to be mended, and the former one holds: %s",
    async (typed) => {
      const screen = await opened("12");
      await price(screen).click();
      await userEvent.keyboard(typed);
      expect(changes().at(-1) ?? "12").toBe("12");
      await userEvent.tab();
      await expect.element(price(screen)).toHaveValue(typed);
      await expect.element(price(screen)).toHaveAttribute("aria-invalid", "true");
      await expect.element(screen.getByRole("alert")).toHaveTextContent(t.noNumber);
      await price(screen).fill("14");
      await userEvent.tab();
      expect(changes().at(-1)).toBe("14");
      await expect.element(price(screen)).toHaveValue("14.00");
      expect(screen.getByRole("alert").elements()).toHaveLength(0);
    },
  );

  test("is taken back with Escape", async () => {
    const screen = await opened("12");
    await price(screen).click();
    await userEvent.keyboard("7x");
    await userEvent.keyboard("{Escape}");
    await expect.element(price(screen)).toHaveValue("12.00");
    expect(changes().at(-1)).toBe("12");
  });

  test.each([
    ["12,50\r\n", "12.5"],
    ["12\t300", "0"],
    ["12\n300", "0"],
  ])("pasted from a spreadsheet, %j, is one cell or none", async (pasted, read) => {
    const screen = await opened("0", spanish);
    await price(screen).click();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    const isLeftToTheBrowser = price(screen).element().dispatchEvent(event);
    if (isLeftToTheBrowser) document.execCommand("insertText", false, pasted.trim());
    expect(changes().at(-1) ?? "0").toBe(read);
  });

  test("that is none holds up what is sent", async () => {
    const send = vi.fn<() => Promise<void>>(async () => undefined);
    const screen = await show(<Priced send={send} />);
    await price(screen).fill("12.50.3");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("alert")).toHaveTextContent(t.noNumber);
    expect(send).not.toHaveBeenCalled();
    await price(screen).fill("12.50");
    await userEvent.keyboard("{Enter}");
    expect(send).toHaveBeenCalledExactlyOnceWith({ price: "12.5" });
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

test("a count has no decimals", async () => {
  const screen = await show(<WholeNumberInput aria-label="days" value={7} onChange={change} />);
  await screen.getByLabelText("days").fill("1.5");
  await userEvent.tab();
  expect(changes()).toEqual([]);
  await expect.element(screen.getByRole("alert")).toHaveTextContent(t.noWholeNumber);
});

test.each([
  ["30", 30],
  ["", null],
])("a count of %j is the number %j", async (typed, count) => {
  const screen = await show(<WholeNumberInput aria-label="days" value={7} onChange={change} />);
  await screen.getByLabelText("days").fill(typed);
  expect(changes()).toEqual([count]);
});

test("of a number that counts nothing the thousands are not set apart", async () => {
  const screen = await show(<WholeNumberInput aria-label="port" isGrouped={false} value={37_789} onChange={change} />);
  await expect.element(screen.getByLabelText("port")).toHaveValue("37789");
});
