import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { type Reach, reaches, type Role, roles } from "@trato/domain/permissions.ts";
import { useWords } from "../../platform/words.ts";
import { CheckList } from "../../ui/fields/CheckList.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import type { Member } from "./people.ts";
import { peopleWords } from "./people-labels.ts";
import { teamsQuery } from "../queries.ts";
import { reachTexts, reachWords, roleTexts, roleWords } from "../role-labels.ts";

export type MemberValues = { name: string; email: string; role: Role; reach: Reach; teamIds: Id<"teams">[] };

export const newMember: MemberValues = { name: "", email: "", role: "sales", reach: "own", teamIds: [] };

export const valuesOf = ({ name, email, role, reach, teamIds }: Member): MemberValues => ({
  name,
  email: email ?? "",
  role,
  reach,
  teamIds,
});

type MemberFieldsProps = { form: Form<MemberValues>; isEmailNeeded: boolean };

/** Who somebody is, and what they may do and see. */
export function MemberFields({ form, isEmailNeeded }: MemberFieldsProps) {
  const t = useWords(peopleWords);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.name} error={form.errorOf("name")}>
          <Input {...form.bind("name")} startsFocused autoComplete="off" />
        </Field>
        <Field label={isEmailNeeded ? t.email : t.emailOptional} error={form.errorOf("email")}>
          <Input {...form.bind("email")} type="email" autoComplete="off" />
        </Field>
      </div>
      <RoleFields form={form} />
      <TeamsField form={form} />
    </>
  );
}

function RoleFields({ form }: { form: Form<MemberValues> }) {
  const t = useWords(peopleWords);
  const names = { ...useWords(roleWords), ...useWords(reachWords) };
  const { role, reach } = form.values;
  const texts = { ...useWords(roleTexts), ...useWords(reachTexts) };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t.role} hint={texts[role]} error={form.errorOf("role")}>
        <Select options={roles.map((value) => ({ value, label: names[value] }))} {...form.bind("role")} />
      </Field>
      {role === "sales" && (
        <Field label={t.reach} hint={texts[reach]} error={form.errorOf("reach")}>
          <Select options={reaches.map((value) => ({ value, label: names[value] }))} {...form.bind("reach")} />
        </Field>
      )}
    </div>
  );
}

function TeamsField({ form }: { form: Form<MemberValues> }) {
  const t = useWords(peopleWords);
  const { data } = useQuery(teamsQuery);
  const { teamIds } = form.values;
  const teams = data?.items.filter(({ id, archivedAt }) => !archivedAt || teamIds.includes(id)) ?? [];
  if (teams.length === 0) return null;
  return (
    <CheckList
      label={t.teams}
      placeholder={t.findTeams}
      choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
      {...form.bind("teamIds")}
      error={form.errorOf("teamIds")}
    />
  );
}
