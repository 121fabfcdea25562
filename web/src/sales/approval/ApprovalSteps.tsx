import { Check, CircleDashed, Clock, X } from "lucide-react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { approvalWords } from "./approval-labels.ts";
import type { ApprovalStep } from "./approval-queries.ts";

type ApprovalStepsProps = { steps: readonly ApprovalStep[] };

/** Who approves, one after the other: what was decided, who decides now, who comes then. */
export function ApprovalSteps({ steps }: ApprovalStepsProps) {
  const text = useStepText(steps);
  return (
    <ol className="flex flex-col gap-1">
      {steps.map((step, place) => (
        <li key={step.approver.id} className="flex gap-2 wrap-anywhere">
          <Sign step={step} isNow={place === openPlace(steps)} />
          <span className="min-w-0">
            {text(step, place)}
            {step.note && <span className="block whitespace-pre-line text-quiet">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

const openPlace = (steps: readonly ApprovalStep[]) => steps.findIndex(({ decision }) => decision === null);

function Sign({ step: { decision }, isNow }: { step: ApprovalStep; isNow: boolean }) {
  const look = "mt-0.5 size-4 shrink-0";
  if (decision === "approved") return <Check aria-hidden="true" className={`${look} text-ok`} />;
  if (decision === "refused") return <X aria-hidden="true" className={`${look} text-bad`} />;
  return isNow ? (
    <Clock aria-hidden="true" className={`${look} text-info`} />
  ) : (
    <CircleDashed aria-hidden="true" className={`${look} text-faint`} />
  );
}

function useStepText(steps: readonly ApprovalStep[]) {
  const t = useWords(approvalWords);
  const f = useFormat();
  return ({ approver, asked, decision, decidedBy, decidedAt }: ApprovalStep, place: number): string => {
    const by = decidedBy ?? approver.name;
    if (decision && decidedAt) return (decision === "approved" ? t.approvedBy : t.refusedBy)(by, f.moment(decidedAt));
    if (place !== openPlace(steps)) return t.later(approver.name);
    if (asked.length === 0) return t.nobodyDecides(approver.name);
    const names = f.list(asked.map(({ name }) => name));
    return asked.some(({ id }) => id === approver.id) ? t.decides(names) : t.decidesFor(names, approver.name);
  };
}
