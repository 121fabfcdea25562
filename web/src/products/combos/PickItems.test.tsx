import type { Decimal } from "@trato/domain/decimal.ts";
import type { PickedItem } from "@trato/domain/products/combos/combo-rules.ts";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../../test/answers.ts";
import { officeChoices } from "../../../test/combos.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { comboWords } from "./combo-labels.ts";
import { PickItems } from "./PickItems.tsx";

const t = wordsIn("en", comboWords);
const onPick = vi.fn<(picked: readonly PickedItem[]) => void>();
const onClose = vi.fn<() => void>();
const priceOf = (picked: readonly PickedItem[]) =>
  (picked.some(({ item }) => item.name === "Oak desk") ? "1050" : "900") as Decimal; // as they would be listed
const names = () => onPick.mock.lastCall?.[0].map(({ item }) => item.name);

const opened = () => {
  onPick.mockClear();
  onClose.mockClear();
  answering({ "GET /products/:productId/choices": officeChoices() });
  return show(<PickItems combo={{ id: anId(111), name: "Office" }} picks={[]} {...{ priceOf, onPick, onClose }} />);
};

test("begins with the first that is sold, and says what each costs more and why one is not sold", async () => {
  const screen = await opened();
  await expect.element(screen.getByRole("radio", { name: "Pine desk" })).toBeChecked();
  await expect.element(screen.getByRole("radio", { name: "Oak desk +€150.00" })).toBeVisible();
  const steel = screen.getByRole("radio", { name: `Steel chair ${t.notSold("Recalled")}` });
  await expect.element(steel).toHaveAttribute("aria-disabled", "true");
  await expect.element(screen.getByText("€900.00")).toBeVisible();
  await screen.getByRole("radio", { name: /^Oak desk/ }).click();
  await expect.element(screen.getByText("€1,050.00")).toBeVisible();
  await screen.getByRole("button", { name: t.choose }).click();
  expect(names()).toEqual(["Oak desk", "Wooden chair"]);
  expect(onClose).toHaveBeenCalledOnce();
});

test("is worked by keys alone: arrows pick, Enter takes it", async () => {
  const screen = await opened();
  await expect.element(screen.getByText("€900.00")).toBeVisible();
  const pine = screen.getByRole("radio", { name: "Pine desk" }).element();
  if (pine instanceof HTMLElement) pine.focus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(screen.getByRole("radio", { name: /^Oak desk/ })).toBeChecked();
  await userEvent.keyboard("{Enter}");
  await expect.poll(names).toEqual(["Oak desk", "Wooden chair"]);
});
