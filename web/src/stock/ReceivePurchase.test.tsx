import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { aReceipt, listedReceipts } from "../../test/stock.ts";
import { wordsIn } from "../platform/words.ts";
import { kindWords, transferWords } from "./labels.ts";
import { ReceivePurchase } from "./ReceivePurchase.tsx";

const t = wordsIn("en", transferWords);
const receiving = wordsIn("en", kindWords.receipt);
const close = vi.fn<() => void>();
const dialog = () => {
  close.mockClear();
  return show(<ReceivePurchase purchaseId={anId(220)} onClose={close} />);
};

test("receives the earliest of what is still to arrive", async () => {
  const later = aReceipt({ id: anId(201), number: "IN00009" });
  answering({ ...listedReceipts(aReceipt(), later), "GET /units": { items: [] } });
  const screen = await dialog();
  await expect.element(screen.getByRole("dialog", { name: receiving.validateTitle("IN00004") })).toBeVisible();
  expect(askedOf("GET /receipts")).toContainEqual({ purchaseId: anId(220), state: "open", limit: "50" });
});

test("says so and goes where nothing is awaited any more", async () => {
  answering({ "GET /receipts": { items: [], nextCursor: null } });
  const screen = await dialog();
  await expect.element(screen.getByText(t.nothingToReceive).first()).toBeVisible();
  await expect.poll(() => close.mock.calls.length).toBeGreaterThan(0);
  await expect
    .element(screen.getByRole("dialog", { name: receiving.validateTitle("IN00004") }))
    .not.toBeInTheDocument();
});
