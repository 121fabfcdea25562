import { nothing } from "@trato/domain/decimal.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { Unit } from "../products/Unit.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";
import { moveOptions } from "./move-options.ts";

/** Says what the customer will not get, before the order is finished without it. */
export function CloseShort({ sale, onClose }: { sale: Sale; onClose: () => void }) {
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
        {sale.lines
          .filter((line) => line.open !== nothing)
          .map((line) => (
            <li key={line.id} className="flex gap-3">
              <span className="min-w-0 flex-1 wrap-anywhere">{line.name}</span>
              <span className="tabular-nums">
                {f.quantity(line.open)}
                <Unit name={line.unitName} of={line.open} />
              </span>
            </li>
          ))}
      </ul>
    </Dialog>
  );
}
