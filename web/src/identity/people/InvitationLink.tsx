import { useWords } from "../../platform/words.ts";
import { useMe } from "../../platform/session.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyField } from "../../ui/fields/CopyField.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import type { Invitation } from "./people.ts";
import { peopleWords } from "./people-labels.ts";

type InvitationLinkProps = { invitation: Invitation; onClose: () => void };

/** The invitation is made: its link can be handed over, and has to be where no mail leaves. */
export function InvitationLink({ invitation, onClose }: InvitationLinkProps) {
  const t = useWords(peopleWords);
  const { isMailSet } = useMe();
  const text = isMailSet ? t.linkMailed(invitation.email) : t.linkNotMailed;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.isInvited(invitation.name)}
      description={text}
      footer={<Button onClick={onClose}>{t.done}</Button>}
    >
      {invitation.link && <CopyField label={t.link} text={invitation.link} />}
    </Dialog>
  );
}
