import type { Decimal } from "@trato/domain/decimal.ts";
import type { Context } from "../platform/context.ts";
import { cancelPurchase } from "../purchasing/cancel-purchase.ts";
import { confirmPurchase } from "../purchasing/confirm-purchase.ts";
import { createPurchase } from "../purchasing/create-purchase.ts";
import { getPurchase } from "../purchasing/get-purchase.ts";
import { getReceipt } from "../stock/list-transfers.ts";
import { validateReceipt } from "../stock/validate-receipt.ts";
import { found, type Made } from "./made.ts";
import type { SamplePurchase } from "./purchases.ts";
import type { Story } from "./story.ts";

type Bought = { purchase: Awaited<ReturnType<typeof getPurchase>> | null };

/** What was ordered from a vendor, and what of it has come. */
export function tellPurchase(story: Story, made: Made, { vendor, lines, began, state }: SamplePurchase): void {
  const keeper = () => made.as("pau");
  const bought: Bought = { purchase: null };
  story.tell(began, keeper, async (ctx) => {
    bought.purchase = await createPurchase(ctx, {
      vendorId: found(made.vendors, vendor),
      lines: lines.map(([product, quantity]) => ({
        productId: found(made.products, product),
        quantity: String(quantity) as Decimal, // a whole number
      })),
    });
  });
  if (state === "draft") return;
  if (state === "cancelled") {
    story.tell(began - 3, keeper, (ctx) => cancelPurchase(ctx, { purchaseId: idOf(bought) }));
    return;
  }
  story.tell(began, keeper, (ctx) => confirmPurchase(ctx, { purchaseId: idOf(bought) }));
  if (state === "received" || state === "partly")
    story.tell(began - 14, keeper, (ctx) => receive(ctx, bought, state === "partly"));
}

async function receive(ctx: Context, bought: Bought, isPart: boolean): Promise<void> {
  const { receipts } = await getPurchase(ctx, { purchaseId: idOf(bought) });
  const [receipt] = receipts;
  if (!receipt) return;
  const [first] = (await getReceipt(ctx, { receiptId: receipt.id })).lines;
  const some = isPart && first ? { lines: [{ lineId: first.lineId, quantity: first.quantity }] } : {};
  await validateReceipt(ctx, { receiptId: receipt.id, remainder: "keep", force: false, ...some });
}

function idOf({ purchase }: Bought) {
  if (!purchase) throw new Error("nothing was bought yet");
  return purchase.id;
}
