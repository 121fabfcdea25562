import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { CreateOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { KnownAlready } from "../../contacts/similar/KnownAlready.tsx";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { DateField } from "../../ui/fields/DateField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { MoneyInput } from "../../ui/fields/MoneyInput.tsx";
import { opportunityWords } from "../labels.ts";
import { type Party, PartyPicker } from "../PartyPicker.tsx";

const empty = {
  title: "",
  party: null as Party | null,
  expectedRevenue: null as Decimal | null,
  expectedClosing: null as CalendarDate | null,
};

/** A deal that may be won: what, for whom, how much and when. Then its page is there. */
export function NewOpportunity({ onClose }: { onClose: () => void }) {
  const t = useWords(opportunityWords);
  const go = useGo();
  const create = useCommand("POST /opportunities", {
    touches: (_, made) => (made ? [{ kind: "opportunity", id: made.id, version: made.version }] : []),
    failed: () => true,
    done: ({ id }) => go(paths.opportunity(id), { replace: true }),
  });
  const form = useForm({
    initial: empty,
    place: "new opportunity",
    schema: CreateOpportunity,
    sent: sentOf,
    submit: (values) => create.runAndWait(sentOf(values)),
  });
  const { party } = form.values;
  return (
    <FormDialog form={form} onClose={onClose} title={t.newOpportunity} submitLabel={t.create} size="sm">
      <Field label={t.title} error={form.errorOf("title")}>
        <Input {...form.bind("title")} startsFocused placeholder={t.titleHint} />
      </Field>
      <Field label={t.customer} error={form.errorOf("customerId") ?? form.errorOf("companyName")}>
        <PartyPicker {...form.bind("party")} />
      </Field>
      <KnownAlready
        typed={{ companyName: party?.id ? "" : (party?.name ?? "") }}
        chosen={{ customerId: party?.id ?? undefined }}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field label={t.expectedRevenue} error={form.errorOf("expectedRevenue")}>
          <MoneyInput {...form.bind("expectedRevenue")} />
        </Field>
        <Field label={t.expectedClosing} error={form.errorOf("expectedClosing")}>
          <DateField {...form.bind("expectedClosing")} />
        </Field>
      </div>
    </FormDialog>
  );
}

/** A party that is a contact is the customer; one that was typed is the company's name for now. */
function sentOf({ title, party, expectedRevenue, expectedClosing }: typeof empty) {
  return {
    title,
    ...(party?.id && { customerId: party.id }),
    ...(party && party.id === null && { companyName: party.name }),
    ...(expectedRevenue !== null && { expectedRevenue }),
    ...(expectedClosing && { expectedClosing }),
  };
}
