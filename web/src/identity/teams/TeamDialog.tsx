import { useQuery } from "@tanstack/react-query";
import { CreateTeam, EditTeam } from "@trato/domain/identity/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Avatar } from "../../ui/Avatar.tsx";
import { CheckList } from "../../ui/fields/CheckList.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { toast } from "../../platform/toasts.ts";
import { MemberPicker } from "../MemberPicker.tsx";
import { teamWords } from "../people/people-labels.ts";
import { everybodyQuery } from "../queries.ts";
import type { Team } from "./team-columns.tsx";

type TeamValues = { name: string; leaderId: Id<"members"> | null; memberIds: Id<"members">[] };
type TeamDialogProps = { team: Team | null; onClose: () => void };

/** A new team, or a change to one. */
export function TeamDialog({ team, onClose }: TeamDialogProps) {
  return team ? <EditTeamDialog team={team} onClose={onClose} /> : <NewTeam onClose={onClose} />;
}

function NewTeam({ onClose }: { onClose: () => void }) {
  const t = useWords(teamWords);
  const create = useCommand("POST /teams", {
    touches: (_, team) => (team ? [{ kind: "team", id: team.id, version: team.version }] : []),
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const form = useForm<TeamValues>({
    place: "new team",
    initial: { name: "", leaderId: null, memberIds: [] },
    schema: CreateTeam,
    submit: (values) => create.runAndWait({ ...values, id: newId<"teams">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newTeam} submitLabel={t.create}>
      <TeamFields form={form} />
    </FormDialog>
  );
}

const valuesOf = ({ name, leaderId, memberIds }: Team): TeamValues => ({ name, leaderId, memberIds });

function EditTeamDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useWords(teamWords);
  const edit = useCommand("PATCH /teams/:teamId", {
    touches: ({ teamId }, after) => [{ kind: "team", id: teamId, ...(after && { version: after.version }) }],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<TeamValues, Team>({
    record: team,
    place: `team ${team.id}`,
    valuesOf,
    schema: EditTeam,
    sent: (values) => ({ ...values, teamId: team.id }),
    save: (changes, version) => edit.runAndWait({ ...changes, teamId: team.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editTeam} submitLabel={t.save}>
      <TeamFields form={form} />
    </FormDialog>
  );
}

function TeamFields({ form }: { form: Form<TeamValues> }) {
  const t = useWords(teamWords);
  const { data } = useQuery(everybodyQuery);
  const { leaderId, memberIds } = form.values;
  const people = data?.items ?? [];
  const choices = people.filter(({ id, deactivatedAt }) => !deactivatedAt || memberIds.includes(id));
  const leader = people.find(({ id }) => id === leaderId);
  return (
    <>
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <Field label={t.leader} error={form.errorOf("leaderId")} hint={t.leaderHint}>
        <MemberPicker value={leader ?? null} onChange={(member) => form.set({ leaderId: member?.id ?? null })} />
      </Field>
      <CheckList
        label={t.members}
        placeholder={t.findMembers}
        choices={choices.map(({ id, name }) => ({
          value: id,
          label: name,
          icon: <Avatar id={id} name={name} isDecorative />,
        }))}
        {...form.bind("memberIds")}
        error={form.errorOf("memberIds")}
      />
    </>
  );
}
