import { beforeEach, expect, test, vi } from "vitest";
import { StockForecast } from "@trato/domain/stock/records.ts";
import * as z from "zod/mini";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { stockWords } from "../labels.ts";
import { StockBar } from "./StockBar.tsx";
import { StockCurve } from "./StockCurve.tsx";

beforeEach(() => void vi.setSystemTime("2026-11-23T09:00:00Z")); // days of another year are written with it

const t = wordsIn("en", stockWords);
const planOf = (onHand: string, ...days: [on: string, onHand: string][]) =>
  z.parse(StockForecast, {
    onHand,
    days: days.map(([on, left]) => ({ on, incoming: "0", outgoing: "0", onHand: left })),
  });

test("is read as a sentence of its steps", async () => {
  const screen = await show(
    <StockCurve plan={planOf("10", ["2026-11-25", "6"], ["2026-12-01", "16"])} unitName="kg" />,
  );
  const steps = [t.step("6 kg", "25 Nov"), t.step("16 kg", "1 Dec")].join(", ");
  await expect.element(screen.getByRole("img", { name: t.curve(steps) })).toBeVisible();
});

test.each([
  ["nothing where all is there", planOf("10", ["2026-11-25", "6"]), null],
  [
    "the first day on which goods are missing",
    planOf("1", ["2026-11-25", "-2"], ["2026-12-01", "-5"]),
    t.short("2 kg", "25 Nov"),
  ],
])("warns of %s", async (_, plan, said) => {
  const screen = await show(<StockCurve plan={plan} unitName="kg" />);
  await expect.element(screen.getByText(t.today)).toBeVisible();
  const warnings = screen.container.querySelectorAll("figcaption .text-bad");
  expect([...warnings].map(({ textContent }) => textContent)).toEqual(said === null ? [] : [said]);
});

test.each([
  ["two weeks at least", "2026-11-25", "7 Dec"],
  ["a tenth more than what is planned", "2026-12-23", "26 Dec"],
])("looks ahead %s", async (_, on, until) => {
  const screen = await show(<StockCurve plan={planOf("10", [on, "6"])} unitName="kg" />);
  await expect.element(screen.getByText(until)).toBeVisible();
});

test.each([
  ["10", "4", t.reservedOf("4", "10 kg"), "40%"],
  ["2", "5", t.reservedOf("5", "2 kg"), "100%"],
  ["0", "3", t.nothingThere, "0%"],
  ["-1", "3", t.nothingThere, "0%"],
])("of %s, %s reserved: %s", async (onHand, reserved, said, share) => {
  const [there, promised] = [onHand, reserved] as [never, never]; // decimals
  const screen = await show(<StockBar onHand={there} reserved={promised} unitName="kg" />);
  await expect.element(screen.getByText(said)).toBeVisible();
  expect(screen.container.querySelector<HTMLElement>("[aria-hidden] span")?.style.width).toBe(share);
});
