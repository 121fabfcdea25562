import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { CreateExchangeRate, EditExchangeRate } from "@trato/domain/products/currencies/rate-inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { ChoiceCombobox } from "../../ui/fields/ChoiceCombobox.tsx";
import { currencyChoices } from "../../ui/fields/countries.ts";
import { DateField } from "../../ui/fields/DateField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { RadioList } from "../../ui/fields/RadioList.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import type { ExchangeRate } from "../queries.ts";
import { currencyWords } from "./currency-labels.ts";

type Values = { currency: string | null; day: CalendarDate | null; rate: Decimal | null; isInverse: boolean };
type RateDialogProps = { rate: ExchangeRate | null; currency?: string; onClose: () => void };

/** A new rate of a currency, or a change to one. */
export function RateDialog({ rate, currency, onClose }: RateDialogProps) {
  if (rate) return <EditRate rate={rate} onClose={onClose} />;
  return <NewRate currency={currency ?? null} onClose={onClose} />;
}

/** What is empty goes as it is, for the schema to find. */
const asked = (values: Partial<Values>) => values as Partial<{ currency: string; day: CalendarDate; rate: Decimal }>;

function NewRate({ currency, onClose }: { currency: string | null; onClose: () => void }) {
  const t = useWords(currencyWords);
  const f = useFormat();
  const create = useCommand("POST /exchange-rates", {
    touches: (_, rate) => (rate ? [{ kind: "setting", id: rate.id, version: rate.version }] : []),
    failed: () => true,
    done: () => {
      toast(t.created);
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: { currency, day: f.today(), rate: null, isInverse: false },
    place: `new rate ${currency ?? ""}`,
    schema: CreateExchangeRate,
    submit: (values) =>
      create.runAndWait({ ...(asked(values) as Required<ReturnType<typeof asked>>), id: newId<"exchange_rates">() }), // checked by the schema
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newRate} submitLabel={t.create}>
      {currency === null && <CurrencyField form={form} />}
      <Fields form={form} />
    </FormDialog>
  );
}

function EditRate({ rate, onClose }: { rate: ExchangeRate; onClose: () => void }) {
  const t = useWords(currencyWords);
  const edit = useCommand("PATCH /exchange-rates/:exchangeRateId", {
    touches: ({ exchangeRateId: id }, after) => [{ kind: "setting", id, ...(after && { version: after.version }) }],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<Values, ExchangeRate>({
    record: rate,
    place: `rate ${rate.id}`,
    valuesOf: ({ currency, day, rate: said, isInverse }) => ({ currency, day, rate: said, isInverse }),
    schema: EditExchangeRate,
    sent: ({ currency: _, ...values }) => ({ ...asked(values), exchangeRateId: rate.id }),
    save: ({ currency: _, ...changes }, version) =>
      edit.runAndWait({ ...asked(changes), exchangeRateId: rate.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editRate} submitLabel={t.save}>
      <Fields form={form} />
    </FormDialog>
  );
}

function CurrencyField({ form }: { form: Form<Values> }) {
  const t = useWords(currencyWords);
  const f = useFormat();
  const choices = currencyChoices(useLanguage()).filter(({ value }) => value !== f.currency);
  return (
    <Field label={t.currency} error={form.errorOf("currency")}>
      <ChoiceCombobox {...form.bind("currency")} choices={choices} />
    </Field>
  );
}

/** From which day on, which way round, and how much. */
function Fields({ form }: { form: Form<Values> }) {
  const t = useWords(currencyWords);
  const { currency: own } = useFormat();
  const { currency, isInverse } = form.values;
  const other = currency ?? "…";
  return (
    <>
      <Field label={t.day} error={form.errorOf("day")}>
        <DateField {...form.bind("day")} />
      </Field>
      <RadioList
        label={t.way}
        value={isInverse ? "inverse" : "plain"}
        onChange={(way) => form.bind("isInverse").onChange(way === "inverse")}
        choices={[
          { value: "plain", label: `1 ${own} = … ${other}` },
          { value: "inverse", label: `1 ${other} = … ${own}` },
        ]}
      />
      <Field label={`1 ${isInverse ? other : own} =`} error={form.errorOf("rate")}>
        <NumberInput {...form.bind("rate")} suffix={isInverse ? own : other} />
      </Field>
    </>
  );
}
