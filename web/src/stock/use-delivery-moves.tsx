import { PackageX, RefreshCw } from "lucide-react";
import { isOpen as isOpenTransfer } from "@trato/domain/stock/lifecycle.ts";
import { type ReactNode, useState } from "react";
import { obstacleText } from "../platform/obstacle-text.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { DeliverGoods } from "./DeliverGoods.tsx";
import { useIsGivenUp } from "../platform/given-up.ts";
import { giveUpDelivery } from "./give-up-transfer.ts";
import { transferWords } from "./labels.ts";
import type { Delivery } from "./queries.ts";
import { ReturnGoods } from "./ReturnGoods.tsx";
import { touchedBy } from "./touched-by.ts";
import type { TransferMoves } from "./transfer-moves.ts";
import { useValidateDelivery } from "./use-validate.ts";

/** What can be done with a delivery now; what cannot bears its reason. */
export function useDeliveryMoves(delivery: Delivery): TransferMoves {
  const t = useWords(transferWords);
  const [open, setOpen] = useState<"part" | "return" | null>(null);
  const isGivenUp = useIsGivenUp(delivery.id);
  const validate = useValidateDelivery();
  const reserve = useReserve();
  const close = () => setOpen(null);
  const isOpen = !isGivenUp && isOpenTransfer(delivery);
  const change = obstacleText(delivery.can.cancel);
  const back = delivery.state === "done" && {
    label: t.returnGoods,
    obstacle: obstacleText(delivery.can.return),
    run: () => setOpen("return"),
  };
  const again = { label: t.reserve, icon: <RefreshCw />, obstacle: change };
  const cancel = { label: t.cancelDelivery, icon: <PackageX />, isBad: true, obstacle: change };
  return {
    all: isOpen && {
      label: delivery.state === "partial" ? t.deliverThere : t.deliverAll,
      obstacle: obstacleText(delivery.can.validate),
      isBusy: validate.isRunning,
      run: () => validate.run(which(delivery)),
    },
    part: isOpen ? { label: t.deliverPart, obstacle: change, run: () => setOpen("part") } : back,
    menu: [
      {
        items: isOpen
          ? [
              { ...again, onSelect: () => reserve.run(which(delivery)) },
              { ...cancel, onSelect: () => giveUpDelivery(delivery) },
            ]
          : [],
      },
    ],
    dialog: dialogOf(delivery, open, close),
  };
}

const which = ({ id }: Delivery) => ({ deliveryId: id });

function dialogOf(delivery: Delivery, open: "part" | "return" | null, onClose: () => void): ReactNode {
  if (open === "part") return <DeliverGoods delivery={delivery} onClose={onClose} />;
  return open === "return" ? <ReturnGoods delivery={delivery} onClose={onClose} /> : null;
}

function useReserve() {
  const t = useWords(transferWords);
  return useCommand("POST /deliveries/:deliveryId/reserve", { touches: touchedBy, done: () => toast(t.reserved) });
}
