import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aSale } from "../../test/sales.ts";
import { show } from "../../test/show.tsx";
import { aDelivery, aTransferLine } from "../../test/stock.ts";
import { wordsIn } from "../platform/words.ts";
import { CloseShort } from "./CloseShort.tsx";
import { saleWords } from "./labels.ts";

const t = wordsIn("en", saleWords);
const close = vi.fn<() => void>();
const order = aSale({ state: "confirmed" });
const chairs = aTransferLine({ lineId: anId(211), productName: "Chair", quantity: "4" });
const lamp = aTransferLine({ lineId: anId(212), productName: "Lamp", state: "cancelled" });
const gone = aTransferLine({ lineId: anId(213), productName: "Shelf", state: "done", moved: "2" });
const deliveries = [
  aDelivery({ lines: [chairs, lamp] }),
  aDelivery({ id: anId(201), state: "done", lines: [gone] }),
  aDelivery({ id: anId(202), state: "waiting" }),
];
const dialog = () => {
  close.mockClear();
  answering({ "GET /units": { items: [] } });
  return show(<CloseShort sale={order} deliveries={deliveries} onClose={close} />);
};

test("names what the customer will not get, and nothing else", async () => {
  const screen = await dialog();
  await expect.element(screen.getByText("Chair")).toBeVisible();
  const named = screen
    .getByRole("listitem")
    .elements()
    .map(({ textContent }) => textContent);
  expect(named).toEqual(["Chair4 unit", "Oak table2 unit"]);
});

test("finishes the order, and says so", async () => {
  answering({ "POST /sales/:saleId/close-short": aSale({ state: "done" }) });
  const screen = await dialog();
  await screen.getByRole("button", { name: t.closeShort }).click();
  await expect.element(screen.getByRole("heading", { name: t.closed })).toBeVisible();
  expect(askedOf("POST /sales/:saleId/close-short")).toEqual([{ saleId: order.id, version: 3 }]);
  expect(close).toHaveBeenCalledOnce();
});

test("stays open where it is refused", async () => {
  answering({ "POST /sales/:saleId/close-short": refused("sale.done", { detail: "All is delivered." }) });
  const screen = await dialog();
  await screen.getByRole("button", { name: t.closeShort }).click();
  await expect.element(screen.getByRole("heading", { name: "All is delivered." })).toBeVisible();
  expect(close).not.toHaveBeenCalled();
});
