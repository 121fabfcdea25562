import { MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { PersonalData } from "../../contacts/personal/PersonalData.tsx";
import { useActions } from "../../platform/actions.ts";
import { useGo } from "../../platform/navigate.ts";
import type { Action } from "../../platform/offered.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { useIsPhone } from "../../ui/media.ts";
import { Menu } from "../../ui/overlays/Menu.tsx";
import { AssignOpportunity } from "../AssignOpportunity.tsx";
import { WhyMe } from "../assignment/WhyMe.tsx";
import { ConvertLead } from "./ConvertLead.tsx";
import { opportunityWords } from "../labels.ts";
import { LoseOpportunity } from "../LoseOpportunity.tsx";
import { moveWords } from "../move-labels.ts";
import { type OpportunityDialog, useOpportunityActions } from "./use-opportunity-actions.ts";
import type { Opportunity } from "../queries.ts";
import { QuoteOpportunity } from "./QuoteOpportunity.tsx";
import { useAssignOpportunity } from "../use-assign-opportunity.ts";
import type { OpportunityMoves } from "../use-opportunity-moves.ts";
import { useQuoteOpportunity } from "./use-quote-opportunity.ts";

type OpportunityActionsProps = {
  opportunity: Opportunity;
  moves: OpportunityMoves;
  /** Beside a list, whose keys they would be. */
  isWithoutKeys?: boolean;
};

/** What can be done with the record now: the next step as the primary button, the others beside it and in the menu. */
export function OpportunityActions({ opportunity, moves, isWithoutKeys = false }: OpportunityActionsProps) {
  const t = useWords(moveWords);
  const words = useWords(opportunityWords);
  const isPhone = useIsPhone();
  const [open, setOpen] = useState<OpportunityDialog | null>(null);
  const quotation = useQuoteOpportunity(opportunity);
  const quote = () => (opportunity.customer ? quotation.quote(opportunity.customer.id) : setOpen("quote"));
  const actions = useOpportunityActions(opportunity, { open: setOpen, quote, moves });
  useActions(isWithoutKeys ? [] : actions.map((action) => ({ ...action, group: words[opportunity.type] })));
  const shown = actions.slice(0, isPhone ? 1 : 3);
  const others = actions.slice(shown.length);
  return (
    <>
      {others.length > 0 && (
        <Menu
          trigger={<IconButton tone="plain" label={t.more} icon={<MoreHorizontal />} />}
          groups={[{ items: others.map(menuItemOf) }]}
          align="end"
        />
      )}
      {shown.toReversed().map((action) => (
        <Button
          key={action.id}
          tone={action === actions[0] ? "primary" : "plain"}
          obstacle={action.obstacle}
          isBusy={action.id === "opportunity.quote" && quotation.isRunning}
          onClick={action.run}
        >
          {action.short ?? action.label}
        </Button>
      ))}
      <OpenDialog
        open={open}
        opportunity={opportunity}
        moves={moves}
        quotation={quotation}
        onClose={() => setOpen(null)}
      />
    </>
  );
}

function menuItemOf({ label, run, icon: Icon, keys, obstacle }: Action) {
  return {
    label,
    onSelect: run,
    icon: Icon && <Icon />,
    ...(keys && { keys }),
    ...(obstacle && { obstacle }),
  };
}

type OpenDialogProps = Pick<OpportunityActionsProps, "opportunity" | "moves"> & {
  open: OpportunityDialog | null;
  quotation: ReturnType<typeof useQuoteOpportunity>;
  onClose: () => void;
};

function OpenDialog({ open, opportunity, moves, quotation, onClose }: OpenDialogProps) {
  const t = useWords(moveWords);
  const assign = useAssignOpportunity();
  const go = useGo();
  if (open === "personal")
    return (
      <PersonalData
        whose={{ opportunityId: opportunity.id }}
        onErased={() => go(opportunity.type === "opportunity" ? paths.pipeline() : paths.leads(), { replace: true })}
        onClose={onClose}
      />
    );
  if (open === "convert") return <ConvertLead lead={opportunity} onClose={onClose} />;
  if (open === "why") return <WhyMe opportunityId={opportunity.id} onClose={onClose} />;
  if (open === "lose") return <LoseOpportunity opportunityId={opportunity.id} onLose={moves.lose} onClose={onClose} />;
  if (open === "assign") {
    return (
      <AssignOpportunity
        title={t.assign}
        owner={{ salesperson: opportunity.salesperson, team: opportunity.team }}
        onAssign={(owner) => assign([opportunity], owner)}
        onClose={onClose}
      />
    );
  }
  if (open === "quote") {
    return (
      <QuoteOpportunity
        opportunity={opportunity}
        isBusy={quotation.isRunning}
        onChoose={quotation.quote}
        onClose={onClose}
      />
    );
  }
  return null;
}
