import { approvalStandingWords } from "@trato/domain/sales/approval/approval-states.ts";
import { isAwaitingApproval, type SaleState as State } from "@trato/domain/sales/lifecycle.ts";
import { deliveryStatusWords, saleStateWords } from "@trato/domain/sales/words.ts";
import { useWords } from "../platform/words.ts";
import { State as Badge, type StateTone } from "../ui/State.tsx";
import { saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";

const tones: Record<State, StateTone> = {
  draft: "neutral",
  sent: "info",
  confirmed: "ok",
  done: "ok",
  cancelled: "bad",
};

type SaleStateProps = {
  sale: {
    state: State;
    isExpired: boolean;
    isAwaitingUs?: boolean;
    approval?: Sale["approval"];
    isChangeAsked?: boolean;
    deliveryStatus?: Sale["deliveryStatus"];
  };
};

/** The state of a quotation or order in a word; what ended with goods missing says so. */
export function SaleState({ sale }: SaleStateProps) {
  const t = useWords(saleStateWords);
  const { expired, awaitingUs, changesAsked } = useWords(saleWords);
  const approvals = useWords(approvalStandingWords);
  const statuses = useWords(deliveryStatusWords);
  if (isAwaitingApproval({ state: sale.state, approval: sale.approval ?? null }))
    return <Badge tone="warn">{approvals.waiting}</Badge>;
  if (sale.isExpired) return <Badge tone="warn">{expired}</Badge>;
  if (sale.isAwaitingUs) return <Badge tone="warn">{awaitingUs}</Badge>;
  if (sale.isChangeAsked) return <Badge tone="warn">{changesAsked}</Badge>;
  if (sale.state === "done" && sale.deliveryStatus === "closed_short")
    return <Badge tone="warn">{statuses.closed_short}</Badge>;
  return <Badge tone={tones[sale.state]}>{t[sale.state]}</Badge>;
}
