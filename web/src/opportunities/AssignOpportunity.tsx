import { useState } from "react";
import { useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { MemberPicker } from "../identity/MemberPicker.tsx";
import { TeamPicker } from "../identity/TeamPicker.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { opportunityWords } from "./labels.ts";
import { moveWords } from "./move-labels.ts";
import type { Owner } from "./use-assign-opportunity.ts";

type AssignOpportunityProps = {
  title: string;
  owner: Owner;
  onAssign: (owner: Owner) => void;
  onClose: () => void;
};

/** Whose it will be: a salesperson and a team, or nobody's. */
export function AssignOpportunity({ title, owner, onAssign, onClose }: AssignOpportunityProps) {
  const t = useWords(moveWords);
  const words = useWords(opportunityWords);
  const { member } = useMe();
  const [chosen, setChosen] = useState(owner);
  const save = (next: Owner) => {
    onAssign(next);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={title}
      footer={
        <>
          {chosen.salesperson?.id !== member.id && (
            <Button tone="ghost" className="mr-auto" onClick={() => save({ ...chosen, salesperson: member })}>
              {t.takeIt}
            </Button>
          )}
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="primary" onClick={() => save(chosen)}>
            {t.assign}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={words.salesperson}>
          <MemberPicker
            value={chosen.salesperson}
            startsFocused
            placeholder={words.nobody}
            onChange={(salesperson) => setChosen({ ...chosen, salesperson })}
          />
        </Field>
        <Field label={words.team}>
          <TeamPicker value={chosen.team} onChange={(team) => setChosen({ ...chosen, team })} />
        </Field>
      </div>
    </Dialog>
  );
}
