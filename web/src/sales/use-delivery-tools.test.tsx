import { deliveryStatusWords } from "@trato/domain/sales/words.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";
import { SaleDeliveries } from "./SaleDeliveries.tsx";

const t = wordsIn("en", saleWords);
const can = aSale().can;
const line = aSaleLine({ delivered: "0", returned: "1", open: "1" });
const back = aSale({
  state: "confirmed",
  deliveryStatus: "returned",
  lines: [line],
  can: { ...can, deliverAgain: true },
});
const entry = { number: "OUT00007", state: "done", scheduledOn: "2026-11-20", doneAt: null, isReturn: false } as const;
const deliveries = [{ ...entry, id: "01990000-0000-7000-8000-000000000200" }] as unknown as Sale["deliveries"]; // one id
const shown = (sale: Sale) => {
  answering({ "GET /deliveries": { items: [], nextCursor: null } });
  return show(<SaleDeliveries sale={sale} />);
};

test("what came back is delivered again", async () => {
  answering({ "POST /sales/:saleId/deliver-again": back });
  const screen = await shown({ ...back, deliveries });
  await expect.element(screen.getByText(wordsIn("en", deliveryStatusWords).returned)).toBeVisible();
  await screen.getByRole("button", { name: t.deliverAgain }).click();
  await expect.poll(() => askedOf("POST /sales/:saleId/deliver-again")).toEqual([{ saleId: back.id, version: 3 }]);
});

test("an order of services has them delivered or given up, though it has no delivery", async () => {
  const service = aSaleLine({ name: "Advice", open: "1", isDeliveredByHand: true });
  const order = aSale({
    state: "confirmed",
    deliveryStatus: "pending",
    lines: [service],
    can: { ...can, deliverServices: true },
  });
  const screen = await shown(order);
  await expect.element(screen.getByRole("button", { name: t.closeShort })).toBeVisible();
  await screen.getByRole("button", { name: t.services }).click();
  await expect.element(screen.getByRole("dialog", { name: t.servicesTitle })).toBeVisible();
});

test("a quotation offers none of it", async () => {
  const screen = await shown(aSale({ lines: [aSaleLine({ isDeliveredByHand: true })] }));
  await expect.element(screen.getByRole("main")).toBeInTheDocument();
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});
