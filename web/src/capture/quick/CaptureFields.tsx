import { useQuery } from "@tanstack/react-query";
import type { LeadText } from "@trato/domain/capture/cards/lead-texts.ts";
import { type ComponentProps, useMemo } from "react";
import { knownValuesQuery } from "../../opportunities/queries.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { ChoiceCombobox } from "../../ui/fields/ChoiceCombobox.tsx";
import { countryChoices } from "../../ui/fields/countries.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { MoneyInput } from "../../ui/fields/MoneyInput.tsx";
import { SuggestInput } from "../../ui/fields/SuggestInput.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { isDoubtfulIn } from "../card/read-values.ts";
import { ReadField } from "../card/ReadField.tsx";
import type { CaptureValues } from "./capture-values.ts";
import { quickWords } from "./labels.ts";

type FieldsProps = { form: Form<CaptureValues>; onFocus?: (name: LeadText) => void };

/** What a lead tells, as it was read or typed; what is doubtful asks to be looked at. */
export function CaptureFields({ form, onFocus }: FieldsProps) {
  const known = useQuery(knownValuesQuery).data?.sources ?? [];
  const t = useWords(quickWords);
  const its = { form, ...(onFocus && { onFocus }) };
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4 max-md:grid-cols-1">
      <TextField {...its} name="title" className="col-span-full" placeholder={t.titleHint} />
      <TextField {...its} name="contactName" />
      <TextField {...its} name="companyName" />
      <TextField {...its} name="email" type="email" />
      <TextField {...its} name="phone" type="tel" />
      <TextField {...its} name="jobTitle" />
      <TextField {...its} name="website" />
      <AddressFields {...its} />
      <Field label={t.source} error={form.errorOf("source")}>
        <SuggestInput {...form.bind("source")} known={known} />
      </Field>
      <Field label={t.expectedRevenue} error={form.errorOf("expectedRevenue")}>
        <MoneyInput {...form.bind("expectedRevenue")} />
      </Field>
      <ReadField form={form} name="description" label={t.description} className="col-span-full">
        <Textarea {...form.bind("description")} rows={2} />
      </ReadField>
    </div>
  );
}

function AddressFields(its: FieldsProps) {
  const { form } = its;
  const t = useWords(quickWords);
  const language = useLanguage();
  const countries = useMemo(() => countryChoices(language), [language]);
  return (
    <>
      <TextField {...its} name="street" />
      <TextField {...its} name="street2" />
      <div className="grid grid-cols-[6rem_1fr] gap-x-3">
        <TextField {...its} name="zip" />
        <TextField {...its} name="city" />
      </div>
      <div className="grid grid-cols-2 gap-x-3">
        <TextField {...its} name="state" />
        <ReadField form={form} name="country" label={t.country}>
          <ChoiceCombobox
            choices={countries}
            value={form.values.country || null}
            onChange={(country) => form.set({ country: country ?? "" })}
          />
        </ReadField>
      </div>
    </>
  );
}

type TextFieldProps = FieldsProps & { name: LeadText; className?: string } & Pick<
    ComponentProps<typeof Input>,
    "type" | "placeholder"
  >;

function TextField({ form, onFocus, name, className, ...rest }: TextFieldProps) {
  const t = useWords(quickWords);
  return (
    <ReadField form={form} name={name} label={t[name]} {...(className && { className })}>
      <Input
        {...form.bind(name)}
        {...rest}
        onFocus={() => onFocus?.(name)}
        autoComplete="off"
        className={cx(isDoubtfulIn(form.values, name) && "bg-warn-bg")}
      />
    </ReadField>
  );
}
