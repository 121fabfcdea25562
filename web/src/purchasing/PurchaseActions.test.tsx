import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { aPurchase } from "../../test/purchasing.ts";
import { show } from "../../test/show.tsx";
import { aReceipt, listedReceipts } from "../../test/stock.ts";
import { queryClient } from "../platform/queries.ts";
import { wordsIn } from "../platform/words.ts";
import { purchaseWords } from "./labels.ts";
import { PurchaseActions } from "./PurchaseActions.tsx";
import { type Purchase, purchaseQuery } from "./queries.ts";

const t = wordsIn("en", purchaseWords);
const flush = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
const ordered = aPurchase({ state: "confirmed", number: "P00003" });
const actions = (purchase: Purchase, me = aMe()) => {
  answering({ "GET /units": { items: [] }, ...listedReceipts(aReceipt()) });
  return show(<PurchaseActions purchase={purchase} flush={flush} />, { me });
};

test.each([
  ["draft", [t.order]],
  ["confirmed", [t.receive]],
  ["done", []],
  ["cancelled", []],
] as const)("one that is %s offers: %s", async (state, names) => {
  const screen = await actions(aPurchase({ state }));
  await expect.element(screen.getByRole("button", { name: t.more })).toBeVisible();
  const shown = screen
    .getByRole("button")
    .elements()
    .map(({ textContent }) => textContent)
    .filter(Boolean);
  expect(shown).toEqual(names);
});

test("orders the version that saving has left", async () => {
  answering({ "POST /purchases/:purchaseId/confirm": ordered });
  flush.mockImplementationOnce(() => {
    queryClient.setQueryData(purchaseQuery(anId(220)).queryKey, aPurchase({ version: 9 }));
    return Promise.resolve(true);
  });
  const screen = await actions(aPurchase());
  await screen.getByRole("button", { name: t.order }).click();
  await expect.element(screen.getByRole("heading", { name: t.ordered("P00003") })).toBeVisible();
  expect(askedOf("POST /purchases/:purchaseId/confirm")).toEqual([{ purchaseId: anId(220), version: 9 }]);
});

test("what cannot be saved is not ordered", async () => {
  flush.mockResolvedValueOnce(false);
  const screen = await actions(aPurchase());
  await screen.getByRole("button", { name: t.order }).click();
  await expect.poll(() => flush.mock.results.at(-1)?.type).toBe("return");
  expect(askedOf("POST /purchases/:purchaseId/confirm")).toEqual([]);
});

test("V receives what was ordered", async () => {
  const screen = await actions(ordered);
  await expect.element(screen.getByRole("button", { name: t.receive })).toBeVisible();
  await userEvent.keyboard("v");
  await expect.element(screen.getByRole("dialog")).toBeVisible();
});

test("who may not move goods does not receive", async () => {
  const screen = await actions(ordered, aMe({ can: { "delivery.validate": false } }));
  await expect.element(screen.getByRole("button", { name: t.receive })).toHaveAttribute("aria-disabled", "true");
  await userEvent.keyboard("v");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
});

test("a cancelled one offers nothing more until that is undone", async () => {
  const screen = await actions(ordered);
  await screen.getByRole("button", { name: t.more }).click();
  await screen.getByRole("menuitem", { name: t.cancel }).click();
  await expect.element(screen.getByRole("heading", { name: t.cancelled })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.receive })).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByRole("button", { name: t.receive })).toBeVisible();
  expect(askedOf("POST /purchases/:purchaseId/cancel")).toEqual([]);
});
