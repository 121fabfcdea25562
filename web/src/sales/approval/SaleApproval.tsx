import { useQuery } from "@tanstack/react-query";
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { approvalWords } from "./approval-labels.ts";
import { approvalOptions } from "./approval-options.ts";
import { type SaleApproval as Approval, saleApprovalQuery } from "./approval-queries.ts";
import { ApprovalSteps } from "./ApprovalSteps.tsx";
import { AskForApproval } from "./AskForApproval.tsx";
import { DecideApproval } from "./DecideApproval.tsx";
import { Excesses } from "./Excesses.tsx";

type Sale = { id: string; version: number };
type SaleApprovalProps = { sale: Sale; flush: () => Promise<boolean> };

/** What of a quotation goes beyond the limits, in words, and how it stands with its approval; nothing where none is needed. */
export function SaleApproval({ sale, flush }: SaleApprovalProps) {
  const t = useWords(approvalWords);
  const { data } = useQuery(saleApprovalQuery(sale.id));
  return (
    <div role="status" aria-label={t.approvals} className="empty:absolute">
      {data && <Standing sale={sale} approval={data} flush={flush} />}
    </div>
  );
}

type StandingProps = SaleApprovalProps & { approval: Approval };

function Standing({ sale, approval, flush }: StandingProps): ReactNode {
  const [last] = approval.items;
  if (last?.state === "waiting") return <Waiting sale={sale} approval={approval} request={last} />;
  if (approval.excesses.length > 0) return <Beyond sale={sale} approval={approval} flush={flush} />;
  return last?.state === "approved" ? <Approved request={last} /> : null;
}

type Request = Approval["items"][number];
type WaitingProps = { sale: Sale; approval: Approval; request: Request };

function Waiting({ sale, approval, request: { askedBy, askedAt, note, excesses, steps } }: WaitingProps) {
  const t = useWords(approvalWords);
  const f = useFormat();
  const withdraw = useCommand("POST /sales/:saleId/withdraw-approval", {
    ...approvalOptions,
    done: () => toast(t.withdrawn),
  });
  const at = f.moment(askedAt);
  return (
    <Box look="bg-info-bg" icon={<ShieldAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-info" />}>
      <p className="font-medium text-info">{t.waiting}</p>
      <Excesses excesses={excesses} currency={approval.currency} />
      <p className="text-quiet">{askedBy ? t.askedBy(askedBy, at) : t.askedOn(at)}</p>
      {note && <p className="whitespace-pre-line">{note}</p>}
      <ApprovalSteps steps={steps} />
      <Buttons>
        {approval.can.withdraw === true && (
          <Button isBusy={withdraw.isRunning} onClick={() => withdraw.run({ saleId: sale.id, version: sale.version })}>
            {t.withdraw}
          </Button>
        )}
        {approval.can.decide === true && <DecideApproval saleId={sale.id} version={sale.version} />}
      </Buttons>
    </Box>
  );
}

function Beyond({ sale, approval, flush }: StandingProps) {
  const t = useWords(approvalWords);
  const f = useFormat();
  const [isAsking, setAsking] = useState(false);
  const [last] = approval.items;
  const begin = () => void flush().then((isSaved) => isSaved && setAsking(true));
  return (
    <Box look="bg-warn-bg" icon={<ShieldAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />}>
      <p className="font-medium text-warn">{last?.state === "approved" ? t.beyondAgain : t.beyond}</p>
      <Excesses excesses={approval.excesses} currency={approval.currency} />
      {last?.state === "refused" && <ApprovalSteps steps={last.steps.filter(({ decision }) => decision !== null)} />}
      {approval.approvers.length > 0 && <p className="text-quiet">{t.toBeApprovedBy(f.list(approval.approvers))}</p>}
      {approval.can.ask === true && (
        <Buttons>
          <Button tone="primary" onClick={begin}>
            {t.ask}
          </Button>
        </Buttons>
      )}
      {isAsking && <AskForApproval sale={sale} approval={approval} onClose={() => setAsking(false)} />}
    </Box>
  );
}

function Approved({ request: { steps } }: { request: Request }) {
  return (
    <Box look="bg-ok-bg" icon={<ShieldCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ok" />}>
      <ApprovalSteps steps={steps} />
    </Box>
  );
}

function Box({ look, icon, children }: { look: string; icon: ReactNode; children: ReactNode }) {
  return (
    <div className={`flex gap-2 rounded-md px-3 py-2 ${look}`}>
      {icon}
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">{children}</div>
    </div>
  );
}

const Buttons = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap justify-end gap-2 pt-1 empty:hidden">{children}</div>
);
