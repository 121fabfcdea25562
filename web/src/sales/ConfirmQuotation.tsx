import { useQuery } from "@tanstack/react-query";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { queryClient } from "../platform/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { toast } from "../platform/toasts.ts";
import { saleWords } from "./labels.ts";
import { availabilityQuery, type LineAvailability, type Sale, saleQuery } from "./queries.ts";
import { useQuantity } from "../products/use-quantity.ts";

type ConfirmQuotationProps = { sale: Sale; onClose: () => void };

/** Says before the click what the order will find in stock. */
export function ConfirmQuotation({ sale, onClose }: ConfirmQuotationProps) {
  const t = useWords(saleWords);
  const { data: availability } = useQuery(availabilityQuery(sale.id));
  const short = availability?.items.filter((line) => line.missing !== "0") ?? [];
  const confirm = useCommand("POST /sales/:saleId/confirm", {
    touches: (_, order) => (order ? [{ kind: "sale", id: order.id, version: order.version }] : []),
    done: (order) => {
      queryClient.setQueryData(saleQuery(order.id).queryKey, order);
      const missing = order.lines.filter((line) => line.missing !== "0").length;
      toast(missing > 0 ? t.confirmedShort(missing) : t.confirmed);
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.confirmTitle}
      description={t.confirmText}
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button
            tone="primary"
            isBusy={confirm.isRunning}
            onClick={() => confirm.run({ saleId: sale.id, version: sale.version })}
          >
            {short.length > 0 ? t.confirmAnyway : t.confirm}
          </Button>
        </>
      }
    >
      {!availability ? <Skeleton className="h-10" /> : <Found sale={sale} short={short} />}
    </Dialog>
  );
}

type Short = Pick<LineAvailability, "lineId" | "missing" | "unitName" | "expectedOn">;

function Found({ sale, short }: { sale: Sale; short: readonly Short[] }) {
  const t = useWords(saleWords);
  const f = useFormat();
  const say = useQuantity();
  if (short.length === 0) {
    return (
      <p className="flex items-center gap-2">
        <CircleCheck className="size-4 text-ok" aria-hidden="true" /> {t.allThere}
      </p>
    );
  }
  return (
    <ul className="flex flex-col gap-2">
      {short.map((line) => (
        <li key={line.lineId} className="flex gap-2">
          <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden="true" />
          <span>
            {t.missingNow(
              say(line.missing, line.unitName),
              sale.lines.find(({ id }) => id === line.lineId)?.name ?? "",
            )}
            <span className="text-quiet">
              {" "}
              · {line.expectedOn ? t.expectedOn(f.date(line.expectedOn)) : t.notExpected}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
