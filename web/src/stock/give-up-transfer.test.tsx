import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { show, type Shown } from "../../test/show.tsx";
import { aDelivery, aReceipt } from "../../test/stock.ts";
import { wordsIn } from "../platform/words.ts";
import { kindWords, transferWords } from "./labels.ts";
import type { Transfer, TransferKind } from "./queries.ts";
import { TransferButtons } from "./TransferButtons.tsx";
import { TransferState } from "./TransferState.tsx";
import { useTransferMoves } from "./use-transfer-moves.tsx";

const t = wordsIn("en", transferWords);
const own = { delivery: wordsIn("en", kindWords.delivery), receipt: wordsIn("en", kindWords.receipt) };

function Row({ kind, transfer }: { kind: TransferKind; transfer: Transfer }) {
  return (
    <>
      <TransferState kind={kind} transfer={transfer} />
      <TransferButtons moves={useTransferMoves(kind, transfer)} number={transfer.number} />
    </>
  );
}

async function givenUp(kind: TransferKind, transfer: Transfer): Promise<Shown> {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const screen = await show(<Row kind={kind} transfer={transfer} />);
  await screen.getByRole("button", { name: t.more, exact: false }).click();
  await screen.getByRole("menuitem", { name: own[kind].cancel }).click();
  await expect.element(screen.getByRole("heading", { name: t.cancelled(transfer.number) })).toBeVisible();
  return screen;
}

test("is cancelled on screen at once, and on the server when it is not undone in time", async () => {
  answering({ "POST /deliveries/:deliveryId/cancel": aDelivery({ state: "cancelled" }) });
  const screen = await givenUp("delivery", aDelivery());
  await expect.element(screen.getByText("Cancelled", { exact: true })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.deliverThere })).not.toBeInTheDocument();
  expect(askedOf("POST /deliveries/:deliveryId/cancel")).toEqual([]);
  await vi.advanceTimersByTimeAsync(8_000);
  await expect.poll(() => askedOf("POST /deliveries/:deliveryId/cancel")).toEqual([{ deliveryId: anId(200) }]);
});

test("is as it was when it is undone, and nobody ever asks the server", async () => {
  const screen = await givenUp("receipt", aReceipt());
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByRole("button", { name: own.receipt.all })).toBeVisible();
  await expect.element(screen.getByText("Awaited")).toBeVisible();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(askedOf("POST /receipts/:receiptId/cancel")).toEqual([]);
});

test("comes back with the reason when the server refuses", async () => {
  answering({ "POST /receipts/:receiptId/cancel": refused("transfer.done", { detail: "It has arrived already." }) });
  const screen = await givenUp("receipt", aReceipt());
  await vi.advanceTimersByTimeAsync(8_000);
  await expect.element(screen.getByRole("heading", { name: "It has arrived already." })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: own.receipt.all })).toBeVisible();
});
