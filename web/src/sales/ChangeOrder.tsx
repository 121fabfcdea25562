import { useSuspenseQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { type FormEvent, useState } from "react";
import { MemberPicker } from "../identity/MemberPicker.tsx";
import { useCommand } from "../platform/commands.ts";
import { useWords } from "../platform/words.ts";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { DateField } from "../ui/fields/DateField.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { ChangedLines } from "./ChangedLines.tsx";
import { changedOf, type OrderChange, orderChangeOf } from "./order-change.ts";
import { saleWords } from "./labels.ts";
import { moveOptions } from "./move-options.ts";
import { paymentTermsQuery, type Sale } from "./queries.ts";

/** What is to be different of an order; where what it comes to changes, whether the customer is told. */
export function ChangeOrder({ sale, onClose }: { sale: Sale; onClose: () => void }) {
  const t = useWords(saleWords);
  const [change, setChange] = useState<OrderChange>(() => orderChangeOf(sale));
  const [tellCustomer, setTell] = useState(false);
  const asked = changedOf(sale, change);
  const shown = moveOptions(t.orderChanged);
  const command = useCommand("POST /sales/:saleId/change", {
    ...shown,
    failed: () => true,
    done: (order) => {
      shown.done(order);
      onClose();
    },
  });
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    command.run({
      saleId: sale.id,
      version: sale.version,
      ...asked,
      ...(tellCustomer && asked.lines && { tellCustomer }),
    });
  };
  const edit = (part: Partial<OrderChange>) => setChange((former) => ({ ...former, ...part }));
  return (
    <FormDialog
      form={{ isBusy: command.isRunning, onSubmit: submit, problem: command.error?.message }}
      onClose={onClose}
      title={t.changeTitle}
      description={t.changeText}
      submitLabel={t.save}
      isIncomplete={Object.keys(asked).length === 0}
      size="lg"
    >
      <HeaderFields change={change} edit={edit} />
      <ChangedLines sale={sale} lines={change.lines} onChange={(lines) => edit({ lines })} />
      {asked.lines && (
        <Checkbox value={tellCustomer} onChange={setTell} label={t.tellCustomer} hint={t.tellCustomerHint} />
      )}
    </FormDialog>
  );
}

type HeaderFieldsProps = { change: OrderChange; edit: (part: Partial<OrderChange>) => void };

function HeaderFields({ change, edit }: HeaderFieldsProps) {
  const t = useWords(saleWords);
  const { data: terms } = useSuspenseQuery(paymentTermsQuery);
  const offered = terms.items.filter((term) => !term.isArchived || term.id === change.paymentTermsId);
  return (
    <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
      <Field label={t.deliveryDate}>
        <DateField value={change.deliveryDate} onChange={(deliveryDate) => edit({ deliveryDate })} />
      </Field>
      <Field label={t.reference}>
        <Input value={change.customerReference ?? ""} onChange={(text) => edit({ customerReference: text || null })} />
      </Field>
      <Field label={t.paymentTerms}>
        <Select
          value={change.paymentTermsId ?? ""}
          options={[
            { value: "", label: "—" },
            ...offered.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={(id) => edit({ paymentTermsId: id === "" ? null : (id as Id<"payment_terms">) })} // one of the options
        />
      </Field>
      <Field label={t.salesperson}>
        <MemberPicker value={change.salesperson} onChange={(salesperson) => edit({ salesperson })} />
      </Field>
      <Field label={t.deliveryAddress}>
        <Textarea
          value={change.deliveryAddress ?? ""}
          rows={2}
          onChange={(text) => edit({ deliveryAddress: text || null })}
        />
      </Field>
      <Field label={t.terms}>
        <Textarea value={change.terms ?? ""} rows={2} onChange={(text) => edit({ terms: text || null })} />
      </Field>
    </div>
  );
}
