import { CreatePriceList, EditPriceList } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { CheckList } from "../../ui/fields/CheckList.tsx";
import { ChoiceCombobox } from "../../ui/fields/ChoiceCombobox.tsx";
import { countryChoices, currencyChoices } from "../../ui/fields/countries.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import type { PriceList } from "../queries.ts";
import { useTellBroken } from "./examples/use-tell-broken.ts";
import { priceListWords } from "./price-list-labels.ts";

type Values = Pick<PriceList, "name" | "currency" | "countries" | "isDefault" | "showsDiscount"> & {
  sequence: number | null;
};
type PriceListDialogProps = {
  list: PriceList | null;
  onClose: () => void;
  /** What comes after a new one: its rules. */
  onMade?: (listId: string) => void;
};

/** A new price list, or a change to one. */
export function PriceListDialog({ list, onClose, onMade }: PriceListDialogProps) {
  if (list) return <EditList list={list} onClose={onClose} />;
  return <NewList onClose={onClose} {...(onMade && { onMade })} />;
}

const usualSequence = 10;
const newList = { name: "", countries: [], isDefault: false, showsDiscount: false, sequence: usualSequence };
const valuesOf = ({ name, currency, countries, isDefault, showsDiscount, sequence }: PriceList): Values => ({
  name,
  currency,
  countries,
  isDefault,
  showsDiscount,
  sequence,
});

/** An empty sequence goes as it is, for the schema to find. */
const asked = ({ sequence, ...rest }: Partial<Values>) => ({
  ...rest,
  ...(sequence !== undefined && { sequence: sequence as number }), // see above
});

function NewList({ onClose, onMade }: Omit<PriceListDialogProps, "list">) {
  const t = useWords(priceListWords);
  const { currency } = useFormat();
  const create = useCommand("POST /price-lists", {
    touches: (_, list) => (list ? [{ kind: "setting", id: list.id, version: list.version }] : []),
    failed: () => true,
    done: ({ id, name }) => {
      toast(t.created(name));
      onClose();
      onMade?.(id);
    },
  });
  const form = useForm<Values>({
    initial: { ...newList, currency },
    place: "new price list",
    schema: CreatePriceList,
    sent: asked,
    submit: (values) => create.runAndWait({ ...asked(values), name: values.name, id: newId<"price_lists">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newList} submitLabel={t.create}>
      <Fields form={form} hasRules={false} />
    </FormDialog>
  );
}

function EditList({ list, onClose }: { list: PriceList; onClose: () => void }) {
  const t = useWords(priceListWords);
  const tell = useTellBroken();
  const edit = useCommand("PATCH /price-lists/:priceListId", {
    touches: ({ priceListId: id }, after) => [{ kind: "setting", id, ...(after && { version: after.version }) }],
    failed: () => true,
    done: ({ brokenExamples }) => {
      tell(brokenExamples, null); // what was saved is taken back beside it
      onClose();
    },
  });
  const form = useEditForm<Values, PriceList>({
    record: list,
    place: `price list ${list.id}`,
    valuesOf,
    schema: EditPriceList,
    sent: (values) => ({ ...asked(values), priceListId: list.id }),
    save: (changes, version) => edit.runAndWait({ ...asked(changes), priceListId: list.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editList} submitLabel={t.save}>
      <Fields form={form} hasRules={list.rules > 0} />
    </FormDialog>
  );
}

/** How it is called, in which currency, for whom it is, and how it shows its prices. */
function Fields({ form, hasRules }: { form: Form<Values>; hasRules: boolean }) {
  const t = useWords(priceListWords);
  const language = useLanguage();
  return (
    <>
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <Field label={t.currency} hint={hasRules ? t.currencyStays : t.currencyHint} error={form.errorOf("currency")}>
        <ChoiceCombobox
          {...form.bind("currency")}
          onChange={(code) => code !== null && form.bind("currency").onChange(code)}
          choices={currencyChoices(language)}
          disabled={hasRules}
        />
      </Field>
      <Checkbox {...form.bind("isDefault")} label={t.isDefault} hint={t.isDefaultHint} />
      <Checkbox {...form.bind("showsDiscount")} label={t.showsDiscount} hint={t.showsDiscountHint} />
      <CheckList
        label={t.countries}
        placeholder={t.findCountries}
        choices={countryChoices(language)}
        {...form.bind("countries")}
        error={form.errorOf("countries")}
      />
      <Field label={t.sequence} hint={t.sequenceHint} error={form.errorOf("sequence")}>
        <WholeNumberInput {...form.bind("sequence")} />
      </Field>
    </>
  );
}
