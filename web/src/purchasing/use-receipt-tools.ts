import { useActions } from "../platform/actions.ts";
import { useCommand } from "../platform/commands.ts";
import { obstacleText } from "../platform/obstacle-text.ts";
import type { Action } from "../platform/offered.ts";
import { queryClient } from "../platform/queries.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { purchaseWords } from "./labels.ts";
import { type Purchase, purchaseQuery } from "./queries.ts";
import { touchedByPurchase } from "./touched-by-purchase.ts";

/** What can be done with the receipts of a purchase as a whole: await again what is missing, or give it up. */
export function useReceiptTools(purchase: Purchase): Action[] {
  const t = useWords(purchaseWords);
  const again = useCommand("POST /purchases/:purchaseId/receive-again", moveOptions(t.awaitedAgain));
  const close = useCommand("POST /purchases/:purchaseId/close-short", moveOptions(t.closedShort));
  const which = { purchaseId: purchase.id, version: purchase.version };
  const group = t.purchase;
  const obstacle = obstacleText(purchase.can.closeShort);
  const tools: Action[] = [
    ...(purchase.can.receiveAgain === true
      ? [{ id: "purchase.receiveAgain", label: t.receiveAgain, group, run: () => again.run(which) }]
      : []),
    ...(purchase.state === "confirmed"
      ? [
          {
            id: "purchase.closeShort",
            label: t.closeShort,
            group,
            run: () => close.run(which),
            ...(obstacle && { obstacle }),
          },
        ]
      : []),
  ];
  useActions(tools);
  return tools;
}

/** The purchase is the answer, and is shown at once. */
function moveOptions(said: string) {
  return {
    touches: touchedByPurchase,
    done: (purchase: Purchase) => {
      queryClient.setQueryData(purchaseQuery(purchase.id).queryKey, purchase);
      toast(said);
    },
  };
}
