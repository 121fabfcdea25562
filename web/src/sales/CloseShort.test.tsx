import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { CloseShort } from "./CloseShort.tsx";
import { saleWords } from "./labels.ts";

const t = wordsIn("en", saleWords);
const close = vi.fn<() => void>();
const chairs = aSaleLine({ id: anId(211), name: "Chair", quantity: "6", delivered: "2", open: "4" });
const lamp = aSaleLine({ id: anId(212), name: "Lamp", givenUp: "1" });
const gone = aSaleLine({ id: anId(213), name: "Shelf", quantity: "2", delivered: "2" });
const order = aSale({ state: "confirmed", lines: [chairs, lamp, gone, aSaleLine({ open: "2" })] });
const dialog = () => {
  close.mockClear();
  answering({ "GET /units": { items: [] } });
  return show(<CloseShort sale={order} onClose={close} />);
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
