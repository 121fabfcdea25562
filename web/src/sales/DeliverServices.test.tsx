import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { DeliverServices } from "./DeliverServices.tsx";
import { saleWords } from "./labels.ts";

const t = wordsIn("en", saleWords);
const close = vi.fn<() => void>();
const advice = aSaleLine({
  id: anId(211),
  name: "Advice",
  quantity: "3",
  delivered: "1",
  open: "2",
  isDeliveredByHand: true,
});
const order = aSale({ state: "confirmed", lines: [advice, aSaleLine()] });
const dialog = () => {
  close.mockClear();
  return show(<DeliverServices sale={order} onClose={close} />);
};

test("proposes that all of a service was delivered, and asks nothing of goods", async () => {
  const screen = await dialog();
  await expect.element(screen.getByRole("textbox", { name: t.deliveredOf("Advice") })).toHaveValue("3");
  expect(screen.getByRole("textbox").elements()).toHaveLength(1);
});

test("sends how much was delivered in all", async () => {
  answering({ "POST /sales/:saleId/deliver-services": order });
  const screen = await dialog();
  await screen.getByRole("textbox", { name: t.deliveredOf("Advice") }).fill("2");
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("POST /sales/:saleId/deliver-services"))
    .toEqual([{ saleId: order.id, version: 3, lines: [{ lineId: anId(211), quantity: "2" }] }]);
  await expect.poll(() => close.mock.calls.length).toBe(1);
});

test("stays open where it is refused", async () => {
  answering({
    "POST /sales/:saleId/deliver-services": refused("sale.more_than_ordered", { detail: "3 were ordered." }),
  });
  const screen = await dialog();
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText("3 were ordered.")).toBeVisible();
  expect(close).not.toHaveBeenCalled();
});
