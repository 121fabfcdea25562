import { isOpen } from "@trato/domain/stock/lifecycle.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { Unit } from "../products/Unit.tsx";
import type { Delivery } from "../stock/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";
import { moveOptions } from "./move-options.ts";

type CloseShortProps = { sale: Sale; deliveries: readonly Delivery[]; onClose: () => void };

/** Says which goods the customer will not get, before the order is finished without them. */
export function CloseShort({ sale, deliveries, onClose }: CloseShortProps) {
  const t = useWords(saleWords);
  const f = useFormat();
  const shown = moveOptions(t.closed);
  const close = useCommand("POST /sales/:saleId/close-short", {
    ...shown,
    done: (closed) => {
      shown.done(closed);
      onClose();
    },
  });
  const rest = deliveries.filter(isOpen).flatMap((delivery) => delivery.lines.filter((line) => line.state === "open"));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.closeShortTitle}
      description={t.closeShortText}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button
            tone="danger"
            isBusy={close.isRunning}
            onClick={() => close.run({ saleId: sale.id, version: sale.version })}
          >
            {t.closeShort}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-1">
        {rest.map((line) => (
          <li key={line.lineId} className="flex gap-3">
            <span className="min-w-0 flex-1">{line.productName}</span>
            <span className="tabular-nums">
              {f.quantity(line.quantity)}
              <Unit name={line.unitName} of={line.quantity} />
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
