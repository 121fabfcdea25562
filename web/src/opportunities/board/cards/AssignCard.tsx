import { useMe } from "../../../platform/session.ts";
import { useWords } from "../../../platform/words.ts";
import { MemberPicker } from "../../../identity/MemberPicker.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { Field } from "../../../ui/fields/Field.tsx";
import { boardWords } from "../board-labels.ts";
import { opportunityWords } from "../../labels.ts";
import { moveWords } from "../../move-labels.ts";
import type { Assignee } from "../board-change.ts";

type AssignCardProps = {
  title: string;
  salesperson: Assignee;
  onAssign: (salesperson: Assignee) => void;
  onClose: () => void;
};

/** Whose the card will be: chosen is done. */
export function AssignCard({ title, salesperson, onAssign, onClose }: AssignCardProps) {
  const t = useWords(boardWords);
  const words = useWords(opportunityWords);
  const moves = useWords(moveWords);
  const { member } = useMe();
  const give = (to: Assignee) => {
    onClose();
    if (to?.id !== salesperson?.id) onAssign(to);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t.assignTitle(title)}
      footer={
        <>
          {salesperson?.id !== member.id && <Button onClick={() => give(member)}>{moves.takeIt}</Button>}
          {salesperson && (
            <Button tone="ghost" onClick={() => give(null)}>
              {words.nobody}
            </Button>
          )}
          <span className="flex-1" />
          <Button onClick={onClose}>{moves.back}</Button>
        </>
      }
    >
      <Field label={words.salesperson}>
        <MemberPicker
          value={salesperson}
          startsFocused
          isClearable={false}
          placeholder={words.nobody}
          onChange={(chosen) => chosen && give(chosen)} // emptied by Escape it means nothing
        />
      </Field>
    </Dialog>
  );
}
