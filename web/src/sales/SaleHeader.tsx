import { useSuspenseQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { memo } from "react";
import { useWords } from "../platform/words.ts";
import { DateField } from "../ui/fields/DateField.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { noteOfField } from "../documents/DraftNotes.tsx";
import { usePositionMove } from "../documents/use-tax-position.ts";
import { PositionField } from "../products/fiscal-positions/PositionField.tsx";
import { AddressFields } from "./addressee/AddressFields.tsx";
import { AskedField } from "./payments/AskedField.tsx";
import { CustomerPicker } from "./CustomerPicker.tsx";
import { PriceFields } from "./prices/PriceFields.tsx";
import { PersonPicker } from "./PersonPicker.tsx";
import { saleWords } from "./labels.ts";
import { paymentTermsQuery, type Sale } from "./queries.ts";
import type { SaleDraft } from "./use-sale-draft.ts";

type SaleHeaderProps = { sale: Sale } & Pick<SaleDraft, "header" | "unsent" | "moves" | "now">;

/** Customer, whom it is for, days, payment terms, the customer's reference, the price list, and the position of tax law. */
export const SaleHeader = memo(function SaleHeader({ sale, header, unsent, moves, now }: SaleHeaderProps) {
  const t = useWords(saleWords);
  const { changeHeader } = moves;
  const movePosition = usePositionMove({ now, moves });
  const { data: terms } = useSuspenseQuery(paymentTermsQuery);
  const offered = terms.items.filter((term) => !term.isArchived || term.id === header.paymentTermsId);
  return (
    <div className="grid grid-cols-5 gap-3 max-lg:grid-cols-2">
      <Field label={t.customer} error={noteOfField(unsent, "customerId")} className="col-span-3 max-lg:col-span-2">
        <CustomerPicker
          value={sale.customer}
          onChange={(customer) => customer && changeHeader({ customerId: customer.id })}
        />
      </Field>
      <Field label={t.contactPerson} error={noteOfField(unsent, "contactPersonId")} className="col-span-2">
        <PersonPicker
          value={sale.contactPerson}
          onChange={(person) => changeHeader({ contactPersonId: person?.id ?? null })}
          companyId={sale.customer.id}
        />
      </Field>
      <Field label={t.validUntil} error={noteOfField(unsent, "validUntil")}>
        <DateField value={header.validUntil} onChange={(validUntil) => changeHeader({ validUntil })} />
      </Field>
      <Field label={t.deliveryDate} error={noteOfField(unsent, "deliveryDate")}>
        <DateField value={header.deliveryDate} onChange={(deliveryDate) => changeHeader({ deliveryDate })} />
      </Field>
      <Field label={t.paymentTerms} error={noteOfField(unsent, "paymentTermsId")}>
        <Select
          value={header.paymentTermsId ?? ""}
          options={[
            { value: "", label: "—" },
            ...offered.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={(id) => changeHeader({ paymentTermsId: id === "" ? null : (id as Id<"payment_terms">) })} // one of the options
        />
      </Field>
      <Field label={t.reference} error={noteOfField(unsent, "customerReference")}>
        <Input
          value={header.customerReference ?? ""}
          onChange={(text) => changeHeader({ customerReference: text || null })}
        />
      </Field>
      <AskedField
        value={header.paymentAsked}
        onChange={(paymentAsked) => changeHeader({ paymentAsked })}
        error={noteOfField(unsent, "paymentAsked")}
      />
      <AddressFields sale={sale} header={header} unsent={unsent} moves={moves} />
      <PriceFields sale={sale} header={header} unsent={unsent} moves={moves} now={now} />
      <PositionField
        contactId={header.customerId}
        deliveryAddressId={header.deliveryAddressId}
        value={header}
        error={noteOfField(unsent, "fiscalPositionId")}
        onChange={movePosition}
      />
    </div>
  );
});
