import { useQuery } from "@tanstack/react-query";
import { isLeast, isPercent, measures, measureWords } from "@trato/domain/sales/approval/limits.ts";
import { roles } from "@trato/domain/permissions.ts";
import { roleWords } from "../../identity/role-labels.ts";
import { teamsQuery } from "../../identity/queries.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { categoriesQuery } from "../../products/queries.ts";
import { CheckList } from "../../ui/fields/CheckList.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { MoneyInput } from "../../ui/fields/MoneyInput.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { Switch } from "../../ui/fields/Switch.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { limitWords } from "./approval-labels.ts";
import { Approvers } from "./Approvers.tsx";
import type { LimitValues } from "./limit-values.ts";

type LimitFieldsProps = { form: Form<LimitValues> };

/** What is limited to how much, for whom and on what, and who approves what goes beyond it. */
export function LimitFields({ form }: LimitFieldsProps) {
  const t = useWords(limitWords);
  const language = useLanguage();
  const { measure } = form.values;
  return (
    <div className="grid gap-x-6 gap-y-5 md:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        <Field label={t.measure} error={form.errorOf("measure")}>
          <Select
            options={measures.map((value) => ({ value, label: measureWords[value][language] }))}
            value={measure}
            onChange={(chosen) => form.set({ measure: chosen })}
          />
        </Field>
        <Field label={isLeast(measure) ? t.least : t.most} error={form.errorOf("limit")}>
          <Figure form={form} />
        </Field>
        <Approvers form={form} />
        <Switch {...form.bind("isOn")} label={t.isOn} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <CheckList
          label={t.roles}
          choices={roles.map((role) => ({ value: role, label: roleWords[role][language] }))}
          {...form.bind("roles")}
          error={form.errorOf("roles")}
        />
        <Teams form={form} />
        <Categories form={form} />
        <p className="text-sm text-faint">{t.allHint}</p>
      </div>
    </div>
  );
}

function Figure({ form }: LimitFieldsProps) {
  const t = useWords(limitWords);
  const { measure } = form.values;
  if (measure === "amount") return <MoneyInput {...form.bind("limit")} />;
  const isShare = isPercent(measure);
  return <NumberInput {...form.bind("limit")} suffix={isShare ? "%" : t.daysSuffix} isWhole={!isShare} />;
}

function Teams({ form }: LimitFieldsProps) {
  const t = useWords(limitWords);
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const offered = teams.filter(({ id, archivedAt }) => archivedAt === null || form.values.teamIds.includes(id));
  if (offered.length === 0) return null;
  return (
    <CheckList
      label={t.teams}
      placeholder={t.findTeam}
      choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
      {...form.bind("teamIds")}
      error={form.errorOf("teamIds")}
    />
  );
}

function Categories({ form }: LimitFieldsProps) {
  const t = useWords(limitWords);
  const categories = useQuery(categoriesQuery).data?.items ?? [];
  if (categories.length === 0) return null;
  return (
    <CheckList
      label={t.categories}
      placeholder={t.findCategory}
      choices={categories.map(({ id, name }) => ({ value: id, label: name }))}
      {...form.bind("categoryIds")}
      error={form.errorOf("categoryIds")}
    />
  );
}
