import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { CheckList } from "../../ui/fields/CheckList.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { taxesQuery, type Tax } from "../queries.ts";
import { taxWords } from "../setting-labels.ts";
import type { TaxValues } from "./tax-values.ts";
import { TaxExample } from "./TaxExample.tsx";
import { TaxRowPicker } from "./TaxRowPicker.tsx";

type TaxFieldsProps = { form: Form<TaxValues>; use: Tax["use"]; tax: Tax | null };

const kinds = ["percent", "fixed", "division", "group"] as const;

/** What a tax is: a rate and how it enters a document. Beside it, what it makes of a line. */
export function TaxFields({ form, use, tax }: TaxFieldsProps) {
  const t = useWords(taxWords);
  const { amountKind } = form.values;
  const isGroup = amountKind === "group";
  return (
    <>
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <Field label={t.kind}>
          <Select
            options={kinds.map((value) => ({ value, label: t[value] }))}
            value={amountKind}
            disabled={tax !== null}
            onChange={(kind) => form.set({ amountKind: kind, children: [], ...(kind === "group" && { amount: null }) })}
          />
        </Field>
        {!isGroup && <RateField form={form} />}
      </div>
      {isGroup && <ChildrenField form={form} use={use} ownId={tax?.id} />}
      <div className="flex flex-col">
        {!isGroup && <Choice form={form} name="priceIncluded" label={t.priceIncluded} hint={t.priceIncludedHint} />}
        <Choice form={form} name="isDefault" label={t.isDefault} hint={t.isDefaultHint} />
      </div>
      {!isGroup && <MoreFields form={form} />}
      <TaxExample values={form.values} taxId={tax?.id} />
    </>
  );
}

function RateField({ form }: Pick<TaxFieldsProps, "form">) {
  const t = useWords(taxWords);
  const f = useFormat();
  const isMoney = form.values.amountKind === "fixed";
  return (
    <Field label={isMoney ? t.amount : t.rate} error={form.errorOf("amount")} {...(!isMoney && { hint: t.rateHint })}>
      <NumberInput
        {...form.bind("amount")}
        currency={isMoney ? f.currency : undefined}
        suffix={isMoney ? f.currencySign(f.currency) : "%"}
      />
    </Field>
  );
}

function ChildrenField({ form, use, ownId }: { form: Form<TaxValues>; use: Tax["use"]; ownId: string | undefined }) {
  const t = useWords(taxWords);
  const { data } = useQuery(taxesQuery);
  const { children } = form.values;
  const plain = data?.items.filter((tax) => tax.use === use && tax.amountKind !== "group" && tax.id !== ownId) ?? [];
  const offered = plain.filter((tax) => tax.archivedAt === null || children.includes(tax.id));
  return (
    <CheckList
      label={t.children}
      placeholder={t.findTaxes}
      choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
      {...form.bind("children")}
      error={form.errorOf("children")}
    />
  );
}

type Flag = { [K in keyof TaxValues]: TaxValues[K] extends boolean ? K : never }[keyof TaxValues];
type ChoiceProps = { form: Form<TaxValues>; name: Flag; label: string; hint?: string };

function Choice({ form, name, label, hint }: ChoiceProps) {
  return <Checkbox {...form.bind(name)} label={label} hint={hint} />;
}

/** What few taxes need. */
function MoreFields({ form }: Pick<TaxFieldsProps, "form">) {
  const t = useWords(taxWords);
  return (
    <details className="group/more">
      <summary className="w-fit rounded-sm font-medium text-quiet hover:text-ink">{t.more}</summary>
      <div className="mt-3 flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
          <Field label={t.row} error={form.errorOf("groupId")} hint={t.rowHint}>
            <TaxRowPicker {...form.bind("groupId")} />
          </Field>
          <Field label={t.sequence} error={form.errorOf("sequence")} hint={t.sequenceHint}>
            <WholeNumberInput {...form.bind("sequence")} />
          </Field>
        </div>
        <div className="flex flex-col">
          <Choice form={form} name="includeBase" label={t.includeBase} />
          <Choice form={form} name="isBaseAffected" label={t.isBaseAffected} />
          <Choice form={form} name="reverseCharge" label={t.reverseCharge} hint={t.reverseChargeHint} />
        </div>
      </div>
    </details>
  );
}
