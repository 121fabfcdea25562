import { useQuery } from "@tanstack/react-query";
import type { Decimal } from "@trato/domain/decimal.ts";
import { CreateLead } from "@trato/domain/opportunities/inputs.ts";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { MoneyInput } from "../../ui/fields/MoneyInput.tsx";
import { SuggestInput } from "../../ui/fields/SuggestInput.tsx";
import { toast } from "../../platform/toasts.ts";
import { opportunityWords } from "../labels.ts";
import { knownValuesQuery } from "../queries.ts";

type NewLeadProps = { onClose: () => void };

const empty = {
  title: "",
  contactName: "",
  companyName: "",
  email: "",
  phone: "",
  source: "",
  expectedRevenue: null as Decimal | null,
};
type Values = typeof empty;

/** Somebody who may buy, written down in a few words. */
export function NewLead({ onClose }: NewLeadProps) {
  const t = useWords(opportunityWords);
  const go = useGo();
  const create = useCommand("POST /leads", {
    touches: (_, lead) => (lead ? [{ kind: "opportunity", id: lead.id, version: lead.version }] : []),
    failed: () => true,
    done: (lead) => {
      void queryClient.invalidateQueries(knownValuesQuery);
      toast(t.isCreated(lead.title), { action: { label: t.open, run: () => go(paths.lead(lead.id)) } });
      onClose();
    },
  });
  const form = useForm({
    initial: empty,
    place: "new lead",
    schema: CreateLead,
    sent: sentOf,
    submit: (values) => create.runAndWait(sentOf(values)),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newLead} submitLabel={t.create}>
      <Field label={t.title} error={form.errorOf("title")}>
        <Input {...form.bind("title")} startsFocused placeholder={t.titleHint} />
      </Field>
      <Fields form={form} />
    </FormDialog>
  );
}

function Fields({ form }: { form: Form<Values> }) {
  const t = useWords(opportunityWords);
  const known = useQuery(knownValuesQuery).data?.sources ?? [];
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4 max-md:grid-cols-1">
      <Field label={t.contactName} error={form.errorOf("contactName")}>
        <Input {...form.bind("contactName")} autoComplete="off" />
      </Field>
      <Field label={t.companyName} error={form.errorOf("companyName")}>
        <Input {...form.bind("companyName")} autoComplete="off" />
      </Field>
      <Field label={t.email} error={form.errorOf("email")}>
        <Input {...form.bind("email")} type="email" autoComplete="off" />
      </Field>
      <Field label={t.phone} error={form.errorOf("phone")}>
        <Input {...form.bind("phone")} type="tel" autoComplete="off" />
      </Field>
      <Field label={t.source} error={form.errorOf("source")}>
        <SuggestInput {...form.bind("source")} known={known} />
      </Field>
      <Field label={t.expectedRevenue} error={form.errorOf("expectedRevenue")}>
        <MoneyInput {...form.bind("expectedRevenue")} />
      </Field>
    </div>
  );
}

/** What was left empty is left out. */
function sentOf({ title, expectedRevenue, ...texts }: Values) {
  const given = Object.entries(texts).filter(([, text]) => text.trim() !== "");
  return {
    title,
    ...Object.fromEntries(given.map(([field, text]) => [field, text.trim()])),
    ...(expectedRevenue !== null && { expectedRevenue }),
  };
}
