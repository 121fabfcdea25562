import { useQuery } from "@tanstack/react-query";
import { EditMember } from "@trato/domain/identity/inputs.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { MemberFields, type MemberValues, valuesOf } from "./MemberFields.tsx";
import { type Member, memberQuery } from "./people.ts";
import { peopleWords } from "./people-labels.ts";

type EditMemberDialogProps = { memberId: string; onClose: () => void };

/** Changes what somebody is in the workspace. */
export function EditMemberDialog({ memberId, onClose }: EditMemberDialogProps) {
  const { data: member } = useQuery(memberQuery(memberId));
  return member ? <MemberForm member={member} onClose={onClose} /> : null;
}

function MemberForm({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useWords(peopleWords);
  const edit = useCommand("PATCH /members/:memberId", {
    touches: ({ memberId }, after) => [{ kind: "member", id: memberId, ...(after && { version: after.version }) }],
    failed: () => true,
    done: onClose,
  });
  const asked = ({ email, ...values }: Partial<MemberValues>) => ({
    ...values,
    ...(email !== undefined && { email: email.trim() || null }),
    memberId: member.id,
  });
  const form = useEditForm<MemberValues, Member>({
    record: member,
    place: `member ${member.id}`,
    valuesOf,
    schema: EditMember,
    sent: asked,
    save: (changes, version) => edit.runAndWait({ ...asked(changes), version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editTitle} submitLabel={t.save}>
      <MemberFields form={form} isEmailNeeded={member.canSignIn} />
    </FormDialog>
  );
}
