import { expect, test } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aPurchase } from "../../test/purchasing.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { purchaseWords } from "./labels.ts";
import { PurchaseReceipts } from "./PurchaseReceipts.tsx";

const t = wordsIn("en", purchaseWords);
const receipt = { number: "IN00004", state: "done", scheduledOn: "2026-11-20", doneAt: null, isReturn: false } as const;

const ordered = (given: Parameters<typeof aPurchase>[0]) =>
  aPurchase({
    state: "confirmed",
    receiptStatus: "partial",
    receipts: [
      { ...receipt, id: anId(230) },
      { ...receipt, id: anId(231), number: "OUT00009", isReturn: true },
    ],
    ...given,
  });

const shown = (purchase: ReturnType<typeof aPurchase>) => {
  answering({ "GET /receipts": { items: [], nextCursor: null } });
  return show(<PurchaseReceipts purchase={purchase} />);
};

test("what went back is named, and awaited again or given up", async () => {
  const purchase = ordered({ version: 3 });
  answering({
    "POST /purchases/:purchaseId/receive-again": purchase,
    "POST /purchases/:purchaseId/close-short": purchase,
  });
  const screen = await shown(purchase);
  await expect.element(screen.getByRole("link", { name: "OUT00009" })).toBeVisible();
  await expect.element(screen.getByText(t.return, { exact: true })).toBeVisible();
  const which = [{ purchaseId: purchase.id, version: 3 }];
  await screen.getByRole("button", { name: t.receiveAgain }).click();
  await expect.poll(() => askedOf("POST /purchases/:purchaseId/receive-again")).toEqual(which);
  await screen.getByRole("button", { name: t.closeShort }).click();
  await expect.poll(() => askedOf("POST /purchases/:purchaseId/close-short")).toEqual(which);
});

test("a purchase that is finished with everything has neither", async () => {
  const nothing = { code: "purchase.nothing_to_receive", details: {} };
  const can = { ...ordered({}).can, receiveAgain: nothing };
  const screen = await shown(ordered({ state: "done", receiptStatus: "full", can }));
  await expect.element(screen.getByRole("link", { name: "IN00004" })).toBeVisible();
  for (const name of [t.receiveAgain, t.closeShort])
    expect([name, screen.getByRole("button", { name }).elements().length]).toEqual([name, 0]);
});
