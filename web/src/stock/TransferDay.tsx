import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { transferWords } from "./labels.ts";
import type { Delivery } from "./queries.ts";

type TransferDayProps = { transfer: Pick<Delivery, "doneAt" | "scheduledOn" | "isLate"> };

/** When it was done or is to be done; red where it is late. */
export function TransferDay({ transfer: { doneAt, scheduledOn, isLate } }: TransferDayProps) {
  const t = useWords(transferWords);
  const f = useFormat();
  if (doneAt) return <span className="text-quiet">{f.shortDate(f.dayOf(doneAt))}</span>;
  return (
    <span className={isLate ? "text-bad" : ""}>
      {f.shortDate(scheduledOn)}
      {isLate && ` · ${t.late}`}
    </span>
  );
}
