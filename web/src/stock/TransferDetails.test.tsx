import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { aDelivery, aReceipt, aTransferLine } from "../../test/stock.ts";
import { wordsIn } from "../platform/words.ts";
import { kindWords, transferWords } from "./labels.ts";
import type { Transfer, TransferKind } from "./queries.ts";
import { TransferDetails } from "./TransferDetails.tsx";

const t = wordsIn("en", transferWords);
const delivering = wordsIn("en", kindWords.delivery);
const details = (kind: TransferKind, transfer: Transfer) => {
  answering({ "GET /units": { items: [] } });
  return show(<TransferDetails kind={kind} transfer={transfer} />);
};

test.each([
  ["delivery", aDelivery(), t.customer, "S00012"],
  ["receipt", aReceipt(), t.from, "P00003"],
  ["receipt", aReceipt({ isReturn: true }), t.customer, "P00003"],
] as const)("says for whom a %s is and which document it stands for", async (kind, transfer, label, origin) => {
  const screen = await details(kind, transfer);
  await expect.element(screen.getByText(label, { exact: true })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: origin })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Café Norte" })).toBeVisible();
});

test("whoever may not read purchases is told the number of theirs, which leads nowhere", async () => {
  const me = aMe({ can: { "purchase.read": false } });
  answering({ "GET /me": me, "GET /units": { items: [] } });
  const screen = await show(<TransferDetails kind="receipt" transfer={aReceipt()} />, { me });
  await expect.element(screen.getByText("P00003", { exact: true })).toBeVisible();
  expect(screen.getByRole("link", { name: "P00003" }).elements()).toEqual([]);
});

test.each([
  ["when it is to be done", aDelivery(), t.scheduled],
  ["when it was done", aDelivery({ state: "done", doneAt: "2026-11-23T10:00:00Z" }), t.doneOn],
])("says %s", async (_, transfer, label) => {
  const screen = await details("delivery", transfer);
  await expect.element(screen.getByText(label, { exact: true })).toBeVisible();
});

test("says where the goods go, and how the customer calls the order", async () => {
  const screen = await details("delivery", aDelivery({ address: "Calle Mayor 3, 28013 Madrid", reference: "PO-77" }));
  await expect.element(screen.getByText("Calle Mayor 3, 28013 Madrid")).toBeVisible();
  await expect.element(screen.getByText("PO-77")).toBeVisible();
});

test.each([
  ["what is set aside of less than all", {}, "Oak table1 unit reserved2 unit"],
  ["nothing of it where all is set aside", { reserved: "2" }, "Oak table2 unit"],
  ["how much of it moved where that was less", { state: "done", moved: "1" }, "Oak table1 / 2 unit"],
  ["what came back", { state: "done", moved: "2", returned: "1" }, "Oak table1 unit came back2 unit"],
  ["its reference", { reference: "OT-1", state: "done", moved: "2" }, "Oak tableOT-12 unit"],
] as const)("a line of a delivery says %s", async (_, given, said) => {
  const screen = await details("delivery", aDelivery({ lines: [aTransferLine(given)] }));
  await expect.element(screen.getByRole("region", { name: t.goods }).getByRole("listitem")).toHaveTextContent(said);
});

test("nothing is set aside of what is only awaited", async () => {
  const screen = await details("receipt", aReceipt());
  await expect.element(screen.getByRole("listitem")).toHaveTextContent("Oak table2 unit");
});

test("V moves all of it", async () => {
  answering({
    "POST /deliveries/:deliveryId/validate": { ...aDelivery({ state: "done" }), backorder: null },
  });
  const screen = await details("delivery", aDelivery({ state: "ready" }));
  await expect.element(screen.getByRole("button", { name: delivering.all })).toBeVisible();
  await userEvent.keyboard("v");
  await expect.poll(() => askedOf("POST /deliveries/:deliveryId/validate")).toEqual([{ deliveryId: anId(200) }]);
});

test("V does nothing where there is a reason, which the button says", async () => {
  const can = { validate: { code: "delivery.nothing_there", details: {} }, cancel: true } as const;
  const screen = await details("delivery", aDelivery({ can: { ...can, reserve: true, return: true } }));
  const button = screen.getByRole("button", { name: t.deliverThere });
  await expect.element(button).toHaveAttribute("aria-disabled", "true");
  await userEvent.keyboard("v");
  expect(askedOf("POST /deliveries/:deliveryId/validate")).toEqual([]);
});
