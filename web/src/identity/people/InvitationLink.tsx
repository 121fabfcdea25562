import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../platform/words.ts";
import { mailServerQuery } from "../../messaging/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyField } from "../../ui/fields/CopyField.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import type { Invitation } from "./people.ts";
import { peopleWords } from "./people-labels.ts";

type InvitationLinkProps = { invitation: Invitation; onClose: () => void };

/** The invitation is made: its link can be handed over, and has to be where no mail leaves. */
export function InvitationLink({ invitation, onClose }: InvitationLinkProps) {
  const t = useWords(peopleWords);
  const { data } = useQuery(mailServerQuery);
  const text = data?.isMailSet === false ? t.linkNotMailed : t.linkMailed(invitation.email);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.isInvited(invitation.name)}
      description={data && text}
      footer={<Button onClick={onClose}>{t.done}</Button>}
    >
      {invitation.link && <CopyField label={t.link} text={invitation.link} />}
    </Dialog>
  );
}
