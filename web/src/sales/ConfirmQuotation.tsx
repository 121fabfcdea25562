import { nothing } from "@trato/domain/decimal.ts";
import { isWon } from "@trato/domain/opportunities/lifecycle.ts";
import { difference } from "@trato/domain/stock/quantities.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { opportunityQuery } from "../opportunities/queries.ts";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useFormat, useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { queryClient } from "../platform/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { toast } from "../platform/toasts.ts";
import { saleWords } from "./labels.ts";
import { SaleWarnings } from "./margins/SaleWarnings.tsx";
import { availabilityQuery, type LineAvailability, type Sale, saleQuery } from "./queries.ts";
import { useQuantity } from "../products/use-quantity.ts";

/** What of an offer still matters when the customer has said yes to it. */
const atTheEnd = ["over_credit", "reference_used", "promised_elsewhere"] as const;

type ConfirmQuotationProps = { sale: Sale; onClose: () => void };

/** Says before the click what the order will find in stock. */
export function ConfirmQuotation({ sale, onClose }: ConfirmQuotationProps) {
  const t = useWords(saleWords);
  const { data: availability } = useQuery(availabilityQuery(sale.id));
  const deal = useDealAmount(sale);
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
            onClick={() => confirm.run({ saleId: sale.id, version: sale.version, ...deal.said })}
          >
            {short.length > 0 ? t.confirmAnyway : t.confirm}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SaleWarnings saleId={sale.id} only={atTheEnd} />
        {!availability ? <Skeleton className="h-10" /> : <Found sale={sale} short={short} />}
        {deal.question}
      </div>
    </Dialog>
  );
}

/**
 * Where the deal is expected to bring something else than the order comes to: asks whether it takes that amount. One that is won
 * already has the amount of an earlier order, and keeps it unless one says otherwise.
 */
function useDealAmount({ opportunity, totals, inCompanyCurrency }: Sale) {
  const t = useWords(saleWords);
  const f = useFormat();
  const { currency } = useMe().workspace; // deals are in it
  const bought = (inCompanyCurrency ?? totals).untaxed;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const { data: deal } = useQuery({ ...opportunityQuery(opportunity?.id ?? ""), enabled: opportunity !== null });
  if (!deal || difference(deal.expectedRevenue, bought) === nothing) return {};
  const takesAmount = chosen ?? !isWon(deal);
  const label = t.takesAmount(f.money(bought, currency));
  const hint = t.dealExpects(f.money(deal.expectedRevenue, currency));
  return {
    said: { takesAmount },
    question: <Checkbox value={takesAmount} onChange={setChosen} label={label} hint={hint} />,
  };
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
