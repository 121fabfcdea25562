import { deliveryStatusWords } from "@trato/domain/sales/words.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aSale } from "../../test/sales.ts";
import { show } from "../../test/show.tsx";
import { aDelivery, listedDeliveries } from "../../test/stock.ts";
import { wordsIn } from "../platform/words.ts";
import type { Delivery } from "../stock/queries.ts";
import { saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";
import { SaleDeliveries } from "./SaleDeliveries.tsx";

beforeEach(() => void vi.setSystemTime("2026-11-23T09:00:00Z")); // days of another year are written with it

const t = wordsIn("en", saleWords);
const statuses = wordsIn("en", deliveryStatusWords);
const waits = { code: "delivery.nothing_there", details: {} };
const can = { validate: true, cancel: true, reserve: true, return: true } as const;
const waiting = aDelivery({ state: "waiting", can: { ...can, validate: waits } });
const ready = aDelivery({ id: anId(201), number: "OUT00008", state: "ready", can });
const entryOf = ({ id, number, state, scheduledOn, doneAt }: Delivery): Sale["deliveries"][number] => ({
  id,
  number,
  state,
  scheduledOn,
  doneAt,
  isReturn: false,
});
const order = aSale({
  state: "confirmed",
  deliveryStatus: "pending",
  deliveries: [entryOf(waiting), entryOf(ready)],
});
const deliveries = (sale: Sale = order, items: Delivery[] = [waiting, ready]) => {
  answering({ ...listedDeliveries(...items), "GET /units": { items: [] } });
  return show(<SaleDeliveries sale={sale} />);
};

test("V delivers the first that can be delivered, not the first", async () => {
  answering({ "POST /deliveries/:deliveryId/validate": { ...ready, state: "done", backorder: null } });
  const screen = await deliveries();
  await expect.element(screen.getByText("2 unit Oak table").first()).toBeVisible();
  await userEvent.keyboard("v");
  await expect.poll(() => askedOf("POST /deliveries/:deliveryId/validate")).toEqual([{ deliveryId: anId(201) }]);
});

test.each(["pending", "partial", "full", "closed_short"] as const)("says how far it is: %s", async (deliveryStatus) => {
  const screen = await deliveries({ ...order, deliveryStatus });
  await expect.element(screen.getByText(statuses[deliveryStatus])).toBeVisible();
});

test("one whose goods are not here yet stands there all the same, without a button", async () => {
  const screen = await deliveries(order, []);
  await expect.element(screen.getByRole("link", { name: "OUT00007" })).toBeVisible();
  await expect.element(screen.getByRole("listitem").last()).toHaveTextContent("OUT00008Ready25 Nov");
});

test("the rest of an open order can be given up, after one has seen what it is", async () => {
  const screen = await deliveries();
  await screen.getByRole("button", { name: t.closeShort }).click();
  await expect.element(screen.getByRole("dialog", { name: t.closeShortTitle })).toBeVisible();
});

test.each([
  ["done", order.deliveries, 0],
  ["confirmed", [], 0],
  ["confirmed", order.deliveries, 1],
] as const)("of one that is %s with these deliveries the rest can be given up: %#", async (state, entries, buttons) => {
  const screen = await deliveries({ ...order, state, deliveries: [...entries] });
  await expect.element(screen.getByRole("main")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: t.closeShort }).elements()).toHaveLength(buttons);
});
