import { obstacleToSendPurchase } from "@trato/domain/purchasing/lifecycle.ts";
import { Check, Mail, MoreHorizontal, PackageCheck, Printer, X } from "lucide-react";
import { memo, useState } from "react";
import { useActions } from "../platform/actions.ts";
import { obstacleText } from "../platform/obstacle-text.ts";
import { useRoleObstacle } from "../platform/use-role-obstacle.ts";
import { useWords } from "../platform/words.ts";
import { call } from "../platform/api.ts";
import { useCommand } from "../platform/commands.ts";
import { giveUp, useIsGivenUp } from "../platform/given-up.ts";
import { queryClient } from "../platform/queries.ts";
import { ReceivePurchase } from "../stock/ReceivePurchase.tsx";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu } from "../ui/overlays/Menu.tsx";
import { toast } from "../platform/toasts.ts";
import { messagingWords } from "../messaging/labels.ts";
import { paths } from "../platform/paths.ts";
import { SendDocument } from "../messaging/SendDocument.tsx";
import { purchaseWords } from "./labels.ts";
import { type Purchase, purchaseByMail, purchaseQuery } from "./queries.ts";
import { touchedByPurchase } from "./touched-by-purchase.ts";

type PurchaseActionsProps = { purchase: Purchase; flush: () => Promise<boolean> };

/** What can be done with the purchase now; what cannot is greyed with its reason. */
export const PurchaseActions = memo(function PurchaseActions({ purchase, flush }: PurchaseActionsProps) {
  const t = useWords(purchaseWords);
  const receiveObstacle = useRoleObstacle("delivery.validate");
  const isGivenUp = useIsGivenUp(purchase.id);
  const [isReceiving, setReceiving] = useState(false);
  const [isSending, setSending] = useState(false);
  const m = useWords(messagingWords);
  const mayEdit = useRoleObstacle("purchase.edit");
  const sendObstacle = mayEdit ?? obstacleText(obstacleToSendPurchase(purchase) ?? true);
  const send = () => void flush().then((isSaved) => isSaved && setSending(true));
  const { order, isRunning } = useOrder(purchase, flush);
  const orderObstacle = obstacleText(purchase.can.confirm);
  const cancelObstacle = obstacleText(purchase.can.cancel);
  const isDraft = purchase.state === "draft" && !isGivenUp;
  const isAwaited = purchase.state === "confirmed" && !isGivenUp;
  const receive = () => setReceiving(true);
  const cancel = () => cancelPurchase(purchase, t.cancelled);
  const group = t.purchase;
  useActions([
    ...(isDraft
      ? [
          {
            id: "purchase.order",
            label: t.order,
            group,
            icon: Check,
            run: order,
            ...(orderObstacle && { obstacle: orderObstacle }),
          },
        ]
      : []),
    ...(isAwaited
      ? [
          {
            id: "purchase.receive",
            keys: "v",
            label: t.receive,
            group,
            icon: PackageCheck,
            run: receive,
            ...(receiveObstacle && { obstacle: receiveObstacle }),
          },
        ]
      : []),
    {
      id: "purchase.cancel",
      label: t.cancel,
      group,
      icon: X,
      run: cancel,
      ...(cancelObstacle && { obstacle: cancelObstacle }),
    },
  ]);
  return (
    <div className="flex items-center gap-2">
      <Menu
        trigger={<IconButton tone="plain" label={t.more} icon={<MoreHorizontal />} />}
        groups={[
          {
            items: [
              { label: t.print, icon: <Printer />, onSelect: () => void window.open(paths.purchasePdf(purchase.id)) },
              { label: m.sendByMail, icon: <Mail />, obstacle: sendObstacle, onSelect: send },
            ],
          },
          { items: [{ label: t.cancel, icon: <X />, isBad: true, obstacle: cancelObstacle, onSelect: cancel }] },
        ]}
        align="end"
      />
      {isDraft && (
        <Button tone="primary" icon={<Check />} obstacle={orderObstacle} isBusy={isRunning} onClick={order}>
          {t.order}
        </Button>
      )}
      {isAwaited && (
        <Button tone="primary" icon={<PackageCheck />} obstacle={receiveObstacle} onClick={receive}>
          {t.receive}
        </Button>
      )}
      {isSending && (
        <SendDocument
          document={purchaseByMail(purchase.id)}
          onClose={() => setSending(false)}
          onTakenBack={() => setSending(true)}
        />
      )}
      {isReceiving && <ReceivePurchase purchaseId={purchase.id} onClose={() => setReceiving(false)} />}
    </div>
  );
});

function useOrder(purchase: Purchase, flush: () => Promise<boolean>) {
  const t = useWords(purchaseWords);
  const { queryKey } = purchaseQuery(purchase.id);
  const confirm = useCommand("POST /purchases/:purchaseId/confirm", {
    touches: touchedByPurchase,
    done: (ordered) => {
      queryClient.setQueryData(queryKey, ordered);
      toast(t.ordered(ordered.number ?? ""));
    },
  });
  const order = async () => {
    if (!(await flush())) return;
    confirm.run({ purchaseId: purchase.id, version: queryClient.getQueryData<Purchase>(queryKey)?.version });
  };
  return { order: () => void order(), isRunning: confirm.isRunning };
}

function cancelPurchase(purchase: Purchase, said: string): void {
  const which = { purchaseId: purchase.id };
  giveUp({
    id: purchase.id,
    said,
    touched: touchedByPurchase(null, purchase).map(({ kind, id }) => ({ kind, id })),
    cancel: (options) => call("POST /purchases/:purchaseId/cancel", which, options),
  });
}
