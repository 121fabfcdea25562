import { useMemo } from "react";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { ChoiceCombobox } from "../../ui/fields/ChoiceCombobox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { MappingRows } from "./MappingRows.tsx";
import { positionWords } from "./position-labels.ts";
import type { PositionValues } from "./position-values.ts";
import { vatCountries } from "./vat-countries.ts";
import { zipRangesOf } from "./zip-text.ts";

type PositionFieldsProps = { form: Form<PositionValues> };

/** For whom a position holds, which taxes it changes, and what is printed. */
export function PositionFields({ form }: PositionFieldsProps) {
  const t = useWords(positionWords);
  return (
    <>
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <Checkbox {...form.bind("isAutomatic")} label={t.isAutomatic} hint={t.isAutomaticHint} />
      {form.values.isAutomatic && <PlaceFields form={form} />}
      <MappingRows {...form.bind("mappings")} error={form.errorOf("mappings")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.noteEs} hint={t.noteHint} error={form.errorOf("noteEs")}>
          <Textarea {...form.bind("noteEs")} rows={2} />
        </Field>
        <Field label={t.noteEn} error={form.errorOf("noteEn")}>
          <Textarea {...form.bind("noteEn")} rows={2} />
        </Field>
        <Field label={t.serviceNoteEs} hint={t.serviceNoteHint} error={form.errorOf("serviceNoteEs")}>
          <Textarea {...form.bind("serviceNoteEs")} rows={2} />
        </Field>
        <Field label={t.serviceNoteEn} error={form.errorOf("serviceNoteEn")}>
          <Textarea {...form.bind("serviceNoteEn")} rows={2} />
        </Field>
      </div>
    </>
  );
}

function PlaceFields({ form }: PositionFieldsProps) {
  const t = useWords(positionWords);
  const language = useLanguage();
  const countries = useMemo(() => vatCountries(language), [language]);
  const { place, zips } = form.values;
  return (
    <div className="flex flex-col gap-4 rounded-md border border-line p-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.where} error={form.errorOf("isInUnion")}>
          <Select
            {...form.bind("place")}
            options={[
              { value: "country", label: t.oneCountry },
              { value: "union", label: t.union },
              { value: "anywhere", label: t.anywhere },
            ]}
          />
        </Field>
        {place === "country" && (
          <Field label={t.country} error={form.errorOf("country")}>
            <ChoiceCombobox {...form.bind("country")} choices={countries} />
          </Field>
        )}
      </div>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <Field
          label={t.zips}
          hint={t.zipsHint}
          error={zipRangesOf(zips) === null ? t.wrongZips : form.errorOf("zipRanges")}
        >
          <Input {...form.bind("zips")} autoComplete="off" />
        </Field>
        <Field label={t.sequence} hint={t.sequenceHint} error={form.errorOf("sequence")}>
          <WholeNumberInput {...form.bind("sequence")} />
        </Field>
      </div>
      <Checkbox {...form.bind("isVatRequired")} label={t.isVatRequired} />
      <Checkbox {...form.bind("isPrivateOnly")} label={t.isPrivateOnly} hint={t.isPrivateOnlyHint} />
    </div>
  );
}
