import { expect, test, vi } from "vitest";
import type { Decimal } from "@trato/domain/decimal.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { DraftLine } from "../use-sale-draft.ts";
import { lineChoiceWords } from "./choice-labels.ts";
import { QuantityRangeDialog } from "./QuantityRangeDialog.tsx";
import { LineRange } from "./LineRange.tsx";

const t = wordsIn("en", lineChoiceWords);
const quantityRange = { least: "2" as Decimal, most: "10" as Decimal }; // decimals
const line = { quantityRange, unitName: "unit" };

test("the bounds of what the customer may have are said, changed and taken away", async () => {
  const onSet = vi.fn<(range: DraftLine["quantityRange"]) => void>();
  const screen = await show(<LineRange line={line} onSet={onSet} />);
  const open = () => screen.getByRole("button", { name: "Customer chooses: 2 to 10" }).click();
  await open();
  await screen.getByRole("textbox", { name: t.most }).fill("1");
  await screen.getByRole("button", { name: t.keep }).click();
  await expect.element(screen.getByRole("textbox", { name: t.most })).toHaveAttribute("aria-invalid", "true");
  await screen.getByRole("textbox", { name: t.most }).fill("");
  await screen.getByRole("button", { name: t.keep }).click();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(onSet.mock.lastCall).toEqual([{ least: "2", most: null }]);
  await open();
  await screen.getByRole("button", { name: t.quantityOurs }).click();
  expect(onSet.mock.lastCall).toEqual([null]);
});

test("whoever cannot change them reads them", async () => {
  const screen = await show(<LineRange line={{ ...line, quantityRange: { ...quantityRange, most: null } }} />);
  await expect.element(screen.getByText("Customer chooses: 2 or more")).toBeVisible();
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});

test("nothing is no least", async () => {
  const onSet = vi.fn<(range: DraftLine["quantityRange"]) => void>();
  const screen = await show(
    <QuantityRangeDialog range={quantityRange} unitName={null} onSet={onSet} onClose={() => undefined} />,
  );
  await screen.getByRole("textbox", { name: t.least }).fill("0");
  await screen.getByRole("button", { name: t.keep }).click();
  await expect.element(screen.getByRole("textbox", { name: t.least })).toHaveAttribute("aria-invalid", "true");
  expect(onSet).not.toHaveBeenCalled();
});
