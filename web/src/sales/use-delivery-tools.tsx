import { type ReactNode, useState } from "react";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import { useActions } from "../platform/actions.ts";
import { useCommand } from "../platform/commands.ts";
import type { Action } from "../platform/offered.ts";
import { obstacleText } from "../platform/obstacle-text.ts";
import { useWords } from "../platform/words.ts";
import { CloseShort } from "./CloseShort.tsx";
import { DeliverServices } from "./DeliverServices.tsx";
import { saleWords } from "./labels.ts";
import { moveOptions } from "./move-options.ts";
import type { Sale } from "./queries.ts";

/** What can be done with the deliveries of an order as a whole: again what is missing, services, and giving up the rest. */
export function useDeliveryTools(sale: Sale): { tools: Action[]; dialog: ReactNode } {
  const t = useWords(saleWords);
  const [open, setOpen] = useState<"rest" | "services" | null>(null);
  const again = useCommand("POST /sales/:saleId/deliver-again", moveOptions(t.deliveringAgain));
  const group = t.order;
  const close = () => setOpen(null);
  const hasServices = isOrder(sale) && sale.lines.some((line) => line.isDeliveredByHand);
  const hasRest = sale.state === "confirmed" && (sale.deliveries.length > 0 || hasServices);
  const run = () => again.run({ saleId: sale.id, version: sale.version });
  const tools: Action[] = [
    ...(sale.can.deliverAgain === true ? [{ id: "sale.deliverAgain", label: t.deliverAgain, group, run }] : []),
    ...(hasServices
      ? [
          blocked(
            { id: "sale.services", label: t.services, group, run: () => setOpen("services") },
            sale.can.deliverServices,
          ),
        ]
      : []),
    ...(hasRest
      ? [
          blocked(
            { id: "sale.closeShort", label: t.closeShort, group, run: () => setOpen("rest") },
            sale.can.closeShort,
          ),
        ]
      : []),
  ];
  useActions(tools);
  const dialog =
    open === "rest" ? (
      <CloseShort sale={sale} onClose={close} />
    ) : (
      open === "services" && <DeliverServices sale={sale} onClose={close} />
    );
  return { tools, dialog };
}

function blocked(action: Action, permission: Sale["can"]["edit"]): Action {
  const obstacle = obstacleText(permission);
  return { ...action, ...(obstacle && { obstacle }) };
}
