import { useQuery } from "@tanstack/react-query";
import { mayDo } from "@trato/domain/permissions.ts";
import { everybodyQuery, membersQuery } from "../../identity/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { CheckList } from "../../ui/fields/CheckList.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { ruleWords } from "./assignment-labels.ts";
import { chosenMembers, type RuleValues, shareOf } from "./rule-values.ts";

/** Among whom a rule shares leads out, and how much each weighs where they are drawn. */
export function RuleMembers({ form }: { form: Form<RuleValues> }) {
  const t = useWords(ruleWords);
  const people = useQuery(membersQuery).data?.items ?? [];
  const everybody = useQuery(everybodyQuery).data?.items ?? [];
  const { members, mode, teamId } = form.values;
  const selling = people.filter(({ role }) => mayDo(role, "opportunity.edit"));
  // whoever sells no more can be taken out
  const former = everybody.filter(({ id }) => members.some(({ memberId }) => memberId === id) && !isIn(selling, id));
  const offered = [...selling, ...former];
  const isNobody = members.length === 0 && teamId === null;
  return (
    <div className="flex flex-col gap-2">
      <CheckList
        label={t.members}
        placeholder={t.findMember}
        choices={offered.map(({ id, name }) => ({
          value: id,
          label: name,
          icon: <Avatar id={id} name={name} isDecorative />,
        }))}
        value={members.map(({ memberId }) => memberId)}
        onChange={(ids) => form.set({ members: chosenMembers(members, ids) })}
        error={form.errorOf("members") ?? errorOfMembers(form)}
      />
      {members.length === 0 && <p className="text-sm text-faint">{isNobody ? t.membersMissing : t.membersHint}</p>}
      {mode === "by_weight" && members.length > 1 && <Weights form={form} nameOf={nameIn(offered)} />}
    </div>
  );
}

const errorOfMembers = (form: Form<RuleValues>): string | undefined =>
  form.values.members.map((_, place) => form.errorOf(`members.${place}.memberId`)).find(Boolean);

const isIn = (people: readonly { id: string }[], memberId: string) => people.some(({ id }) => id === memberId);

const nameIn = (people: readonly { id: string; name: string }[]) => (memberId: string) =>
  people.find(({ id }) => id === memberId)?.name ?? "";

function Weights({ form, nameOf }: { form: Form<RuleValues>; nameOf: (memberId: string) => string }) {
  const t = useWords(ruleWords);
  const f = useFormat();
  const { members } = form.values;
  const weigh = (memberId: string, weight: number) =>
    form.set({ members: members.map((each) => (each.memberId === memberId ? { ...each, weight } : each)) });
  return (
    <ul className="flex flex-col gap-1.5">
      {members.map(({ memberId, weight }, place) => (
        <li key={memberId} className="grid grid-cols-[minmax(0,1fr)_5rem_minmax(8rem,auto)] items-center gap-2">
          <span className="truncate">{nameOf(memberId)}</span>
          <Field label={t.weightOf(nameOf(memberId))} isLabelHidden error={form.errorOf(`members.${place}.weight`)}>
            <WholeNumberInput value={weight} onChange={(value) => weigh(memberId, value ?? 1)} />
          </Field>
          <span className="text-sm text-quiet tabular-nums">{t.share(f.percent(shareOf(weight, members)))}</span>
        </li>
      ))}
    </ul>
  );
}
