import { expect, test } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { aDelivery, aReceipt, aTransferLine } from "../../test/stock.ts";
import { wordsIn } from "../platform/words.ts";
import { kindWords, transferWords } from "./labels.ts";
import type { Transfer, TransferKind } from "./queries.ts";
import { TransferButtons } from "./TransferButtons.tsx";
import { useTransferMoves } from "./use-transfer-moves.tsx";

const t = wordsIn("en", transferWords);
const delivering = wordsIn("en", kindWords.delivery);
const receiving = wordsIn("en", kindWords.receipt);
const own = { delivery: delivering, receipt: receiving };

function Buttons({ kind, transfer }: { kind: TransferKind; transfer: Transfer }) {
  return <TransferButtons moves={useTransferMoves(kind, transfer)} number={transfer.number} />;
}
const buttons = (kind: TransferKind, transfer: Transfer) => show(<Buttons kind={kind} transfer={transfer} />);

test("delivers what is there of a delivery that is ready in part, and says where the rest waits", async () => {
  const rest = aDelivery({ id: anId(201), number: "OUT00008", backorderOfId: anId(200) });
  const done = { ...aDelivery({ state: "done", doneAt: "2026-11-23T10:00:00Z" }), backorder: rest };
  answering({ "POST /deliveries/:deliveryId/validate": done });
  const screen = await buttons("delivery", aDelivery());
  await screen.getByRole("button", { name: t.deliverThere }).click();
  await expect.element(screen.getByText(t.restIn(delivering.validated("OUT00007"), "OUT00008"))).toBeVisible();
  expect(askedOf("POST /deliveries/:deliveryId/validate")).toEqual([{ deliveryId: anId(200) }]);
});

test("receives all of a receipt, by its own route and words", async () => {
  answering({ "POST /receipts/:receiptId/validate": { ...aReceipt({ state: "done" }), backorder: null } });
  const screen = await buttons("receipt", aReceipt());
  await screen.getByRole("button", { name: receiving.all }).click();
  await expect.element(screen.getByText(receiving.validated("IN00004"))).toBeVisible();
  expect(askedOf("POST /receipts/:receiptId/validate")).toEqual([{ receiptId: anId(200) }]);
});

test.each([
  ["what is set aside of a delivery", "delivery", aDelivery(), "1"],
  ["all that is awaited of a receipt", "receipt", aReceipt(), "2"],
] as const)("proposes %s", async (_, kind, transfer, proposed) => {
  answering({ "GET /units": { items: [] } });
  const screen = await buttons(kind, transfer);
  await screen.getByRole("button", { name: own[kind].part }).click();
  await expect.element(screen.getByRole("textbox", { name: t.quantityOf("Oak table") })).toHaveValue(proposed);
});

test("lets one insist on delivering more than there is, once the server has refused it", async () => {
  const beyond = refused("delivery.beyond_stock", { detail: "There is one." });
  answering({ "POST /deliveries/:deliveryId/validate": beyond, "GET /units": { items: [] } });
  const screen = await buttons("delivery", aDelivery());
  await screen.getByRole("button", { name: delivering.part }).click();
  await screen.getByRole("button", { name: delivering.validate, exact: true }).click();
  await expect.element(screen.getByText("There is one.")).toBeVisible();
  await screen.getByRole("button", { name: t.anyway(delivering.validate) }).click();
  const asked = askedOf("POST /deliveries/:deliveryId/validate");
  expect(asked.map(({ force }) => force)).toEqual([false, true]);
});

const done = { state: "done", doneAt: "2026-11-23T10:00:00Z" } as const;
const lines = [aTransferLine({ state: "done", moved: "2" })];

test("takes back what was delivered", async () => {
  const can = { validate: true, cancel: true, reserve: true, return: true } as const;
  const screen = await buttons("delivery", aDelivery({ ...done, lines, can }));
  await expect.element(screen.getByRole("button", { name: delivering.returnGoods })).toBeVisible();
});

test("sends back what was received", async () => {
  const can = { validate: true, cancel: true, return: true } as const;
  answering({ "GET /units": { items: [] } });
  const screen = await buttons("receipt", aReceipt({ ...done, lines, can }));
  await screen.getByRole("button", { name: wordsIn("en", kindWords.receipt).returnGoods }).click();
  await expect.element(screen.getByRole("dialog")).toBeVisible();
});

test("offers nothing for what is a return itself", async () => {
  const screen = await buttons("receipt", aReceipt({ ...done, lines, isReturn: true, returnOfId: anId(200) }));
  await expect.element(screen.getByRole("main")).toBeInTheDocument();
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});

test.each([
  [
    "looks again what there is of a delivery",
    "delivery",
    aDelivery(),
    [t.deliveryNote, t.pickingList, t.sendNote, t.reserve, delivering.cancel],
  ],
  ["has nothing to look for of a receipt", "receipt", aReceipt(), [receiving.cancel]],
] as const)("%s", async (_, kind, transfer, items) => {
  const screen = await buttons(kind, transfer);
  await screen.getByRole("button", { name: t.more, exact: false }).click();
  await expect.element(screen.getByRole("menuitem", { name: own[kind].cancel })).toBeVisible();
  expect(
    screen
      .getByRole("menuitem")
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(items);
});
