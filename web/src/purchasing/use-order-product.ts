import type { InputOf } from "../platform/api.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import { toast } from "../platform/toasts.ts";
import { purchaseWords } from "./labels.ts";
import type { OrderWish } from "./order-wish.ts";
import type { Purchase } from "./queries.ts";
import { touchedByPurchase } from "./touched-by-purchase.ts";

/** Makes a purchase of one product: as a draft, or ordered at once. */
export function useOrderProduct(onDone: () => void) {
  const t = useWords(purchaseWords);
  const go = useGo();
  const create = useCommand("POST /purchases", { touches: touchedByPurchase });
  const confirm = useCommand("POST /purchases/:purchaseId/confirm", { touches: touchedByPurchase });
  const say = (text: string, { id }: Purchase) => {
    toast(text, { action: { label: t.open, run: () => go(paths.purchase(id)) } });
    onDone();
  };
  return {
    draft: (wish: OrderWish) => create.run(inputOf(wish), { onSuccess: (made) => say(t.drafted, made) }),
    order: (wish: OrderWish) =>
      create.run(inputOf(wish), {
        onSuccess: ({ id: purchaseId, version }) =>
          confirm.run(
            { purchaseId, version },
            { onSuccess: (made) => say(t.ordered(made.number ?? ""), made), onError: onDone },
          ),
      }),
    isRunning: create.isRunning || confirm.isRunning,
  };
}

function inputOf({ product, suggested, vendor, quantity, unitPrice, discount, expectedAt }: OrderWish) {
  if (!vendor) throw new Error("ordered from nobody"); // the buttons wait for a vendor
  const line = { productId: product.id, quantity, unitId: suggested.unitId, unitPrice, discount };
  const input: InputOf<"POST /purchases"> = {
    id: newId<"purchases">(),
    vendorId: vendor.id,
    expectedAt,
    lines: [line],
  };
  return input;
}
