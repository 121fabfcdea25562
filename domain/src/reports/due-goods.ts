import * as z from "zod/mini";
import { DeliveryRow, ReceiptRow } from "../stock/records.ts";

const due = { late: z.int(), today: z.int() };

/** What is to leave and to arrive by today: how much of it is late, how much is for today, and the longest awaited of it. */
export const DueGoods = z.object({
  deliveries: z.object({ ...due, items: z.array(DeliveryRow) }),
  receipts: z.object({ ...due, items: z.array(ReceiptRow) }),
});
