import { PlanActivity } from "../../../activities/PlanActivity.tsx";
import { useWords } from "../../../platform/words.ts";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { boardWords } from "../board-labels.ts";

type PlanForCardProps = { opportunityId: string; title: string; onClose: () => void };

/** What is to be done next for a card. */
export function PlanForCard({ opportunityId, title, onClose }: PlanForCardProps) {
  const t = useWords(boardWords);
  return (
    <Dialog isOpen onClose={onClose} size="md" title={t.planTitle(title)}>
      <div className="-m-3">
        <PlanActivity subject={{ kind: "opportunity", id: opportunityId }} onPlanned={onClose} />
      </div>
    </Dialog>
  );
}
