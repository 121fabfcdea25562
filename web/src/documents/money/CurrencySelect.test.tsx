import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { someCurrencies } from "../../../test/currencies.ts";
import { show } from "../../../test/show.tsx";
import { CurrencySelect } from "./CurrencySelect.tsx";

const shown = (onChange: (currency: string) => void, known?: string[]) => (
  <div>
    Money <CurrencySelect value="EUR" hint="As always" onChange={onChange} {...(known && { known })} />
  </div>
);

test("a workspace that knows of no other currency is not asked", async () => {
  answering({ "GET /currencies": { own: "EUR", items: [] } });
  const change = vi.fn<(currency: string) => void>();
  const screen = await show(shown(change));
  await expect.element(screen.getByText("Money")).toBeVisible();
  expect(screen.getByRole("combobox").elements()).toHaveLength(0);
  await screen.unmount();
  const other = await show(shown(change, ["CHF"]));
  await expect.element(other.getByRole("combobox")).toBeVisible();
});

test("those with a rate are offered, by their names", async () => {
  answering({ "GET /currencies": someCurrencies() });
  const change = vi.fn<(currency: string) => void>();
  const screen = await show(shown(change));
  await expect.element(screen.getByText("As always")).toBeVisible();
  await screen.getByRole("combobox").click();
  await screen.getByRole("option", { name: /Japanese yen/i }).click();
  expect(change.mock.lastCall).toEqual(["JPY"]);
});
