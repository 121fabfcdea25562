import { useQuery } from "@tanstack/react-query";
import { CreateMember, Invite } from "@trato/domain/identity/inputs.ts";
import { useState } from "react";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { Segments } from "../../ui/Segments.tsx";
import { toast } from "../../platform/toasts.ts";
import { InvitationLink } from "./InvitationLink.tsx";
import { MemberFields, type MemberValues, newMember, valuesOf } from "./MemberFields.tsx";
import { type Invitation, type Member, memberQuery } from "./people.ts";
import { peopleWords } from "./people-labels.ts";

type AddPersonProps = {
  /** A member without sign-in who is invited now; null for somebody new. */
  memberId: string | null;
  onClose: () => void;
};

/** Somebody new: invited by a link, or without sign-in. Afterwards the link is there to hand over. */
export function AddPerson({ memberId, onClose }: AddPersonProps) {
  const { data: member } = useQuery({ ...memberQuery(memberId ?? ""), enabled: memberId !== null });
  const [invited, setInvited] = useState<Invitation | null>(null);
  if (invited) return <InvitationLink invitation={invited} onClose={onClose} />;
  if (memberId && !member) return null;
  return <PersonForm member={member ?? null} onInvited={setInvited} onClose={onClose} />;
}

type PersonFormProps = { member: Member | null; onInvited: (invitation: Invitation) => void; onClose: () => void };

function PersonForm({ member, onInvited, onClose }: PersonFormProps) {
  const t = useWords(peopleWords);
  const [signsIn, setSignsIn] = useState(true);
  const form = usePersonForm({ member, signsIn, onInvited, onClose });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={member ? t.inviteTitle(member.name) : t.add}
      description={signsIn ? t.withAccessText : t.withoutAccessText}
      submitLabel={signsIn ? t.invite : t.create}
    >
      {!member && (
        <div>
          <Segments
            label={t.access}
            segments={[
              { value: "yes", label: t.withAccess },
              { value: "no", label: t.withoutAccess },
            ]}
            value={signsIn ? "yes" : "no"}
            onChange={(value) => setSignsIn(value === "yes")}
          />
        </div>
      )}
      <MemberFields form={form} isEmailNeeded={signsIn} />
    </FormDialog>
  );
}

function usePersonForm({ member, signsIn, onInvited, onClose }: PersonFormProps & { signsIn: boolean }) {
  const t = useWords(peopleWords);
  const invite = useCommand("POST /invitations", {
    touches: (_, invitation) => (invitation ? [{ kind: "setting", id: invitation.id }] : []),
    failed: () => true,
    done: onInvited,
  });
  const create = useCommand("POST /members", {
    touches: (_, created) => (created ? [{ kind: "member", id: created.id, version: created.version }] : []),
    failed: () => true,
    done: ({ name }) => {
      toast(t.isAdded(name));
      onClose();
    },
  });
  const asked = ({ email, ...values }: MemberValues) =>
    signsIn
      ? { ...values, email: email.trim(), memberId: member?.id ?? null }
      : { ...values, email: email.trim() || null };
  return useForm<MemberValues>({
    place: `new member ${member?.id ?? ""}`.trim(),
    initial: member ? valuesOf(member) : newMember,
    schema: signsIn ? Invite : CreateMember,
    sent: asked,
    submit: ({ email, ...values }) =>
      signsIn
        ? invite.runAndWait({ ...values, email: email.trim(), memberId: member?.id ?? null })
        : create.runAndWait({ ...values, email: email.trim() || null, id: newId<"members">() }),
  });
}
