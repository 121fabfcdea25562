import { useSuspenseQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useState } from "react";
import { MemberPicker } from "../identity/MemberPicker.tsx";
import { useCommand } from "../platform/commands.ts";
import { useWords } from "../platform/words.ts";
import { UnprintableSigns } from "../documents/preview/UnprintableSigns.tsx";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { DateField } from "../ui/fields/DateField.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { type Form, useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { ChangedLines } from "./ChangedLines.tsx";
import { changedOf, changeIn, fieldsOf, type OrderFields, orderChangeOf, saidAtLines } from "./order-change.ts";
import { saleWords } from "./labels.ts";
import { moveOptions } from "./move-options.ts";
import { paymentTermsQuery, type Sale, unprintableQuery } from "./queries.ts";

/** What is to be different of an order; where what it comes to changes, whether the customer is told. */
export function ChangeOrder({ sale, onClose }: { sale: Sale; onClose: () => void }) {
  const t = useWords(saleWords);
  const shown = moveOptions(t.orderChanged);
  const command = useCommand("POST /sales/:saleId/change", {
    ...shown,
    failed: () => true,
    done: (order) => {
      shown.done(order);
      onClose();
    },
  });
  const [opened] = useState(sale); // what somebody else changes meanwhile is not taken back unseen
  const askedIn = (fields: OrderFields) => changedOf(opened, changeIn(opened, fields));
  const form = useForm<ChangeFields>({
    place: `change ${sale.id}`,
    isOfRecord: true,
    initial: { ...fieldsOf(orderChangeOf(opened)), tellCustomer: false },
    submit: async (values) => {
      const asked = askedIn(values);
      const tells = values.tellCustomer && asked.lines && { tellCustomer: true };
      const sending = command.runAndWait({ saleId: opened.id, version: opened.version, ...asked, ...tells });
      return sending.catch((error: unknown) => Promise.reject(saidAtLines(error, asked.lines)));
    },
  });
  const asked = askedIn(form.values);
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.changeTitle}
      description={t.changeText}
      submitLabel={t.save}
      isIncomplete={Object.keys(asked).length === 0}
      size="lg"
    >
      <HeaderFields form={form} />
      <ChangedLines
        sale={sale}
        lines={changeIn(opened, form.values).lines}
        errorOf={form.errorOf}
        onChange={(lines) => form.set(fieldsOf({ ...form.values, lines }))}
      />
      {asked.lines && <Checkbox {...form.bind("tellCustomer")} label={t.tellCustomer} hint={t.tellCustomerHint} />}
      {asked.lines && form.values.tellCustomer && <UnprintableSigns query={unprintableQuery(sale.id)} />}
    </FormDialog>
  );
}

type ChangeFields = OrderFields & { tellCustomer: boolean };

function HeaderFields({ form }: { form: Form<ChangeFields> }) {
  const t = useWords(saleWords);
  const change = form.values;
  const { data: terms } = useSuspenseQuery(paymentTermsQuery);
  const offered = terms.items.filter((term) => !term.isArchived || term.id === change.paymentTermsId);
  return (
    <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
      <Field label={t.deliveryDate} error={form.errorOf("deliveryDate")}>
        <DateField {...form.bind("deliveryDate")} />
      </Field>
      <Field label={t.reference} error={form.errorOf("customerReference")}>
        <Input
          value={change.customerReference ?? ""}
          onChange={(text) => form.set({ customerReference: text || null })}
        />
      </Field>
      <Field label={t.paymentTerms} error={form.errorOf("paymentTermsId")}>
        <Select
          value={change.paymentTermsId ?? ""}
          options={[
            { value: "", label: "—" },
            ...offered.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={(id) => form.set({ paymentTermsId: id === "" ? null : (id as Id<"payment_terms">) })} // one of the options
        />
      </Field>
      <Field label={t.salesperson} error={form.errorOf("salespersonId")}>
        <MemberPicker {...form.bind("salesperson")} />
      </Field>
      <Field label={t.deliveryAddress} error={form.errorOf("deliveryAddress")}>
        <Textarea
          value={change.deliveryAddress ?? ""}
          rows={2}
          onChange={(text) => form.set({ deliveryAddress: text || null })}
        />
      </Field>
      <Field label={t.terms} error={form.errorOf("terms")}>
        <Textarea value={change.terms ?? ""} rows={2} onChange={(text) => form.set({ terms: text || null })} />
      </Field>
    </div>
  );
}
