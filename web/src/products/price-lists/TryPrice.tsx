import type { CalendarDate } from "@trato/domain/dates.ts";
import { type Decimal, one } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { useState } from "react";
import { reading } from "../../platform/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { DateField } from "../../ui/fields/DateField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { SearchCombobox } from "../../ui/fields/SearchCombobox.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { ProductPicker } from "../ProductPicker.tsx";
import type { PickedProduct } from "../queries.ts";
import { PriceAnswer } from "./PriceAnswer.tsx";
import { priceWords } from "./price-list-labels.ts";

type Customer = { id: Id<"contacts">; name: string };
type Asked = {
  customer: Customer | null;
  product: Pick<PickedProduct, "id" | "name" | "unitName"> | null;
  quantity: Decimal | null;
  day: CalendarDate | null;
};

/** What would this customer pay for 25 of this on 3 March, and why? */
export function TryPrice({ onClose }: { onClose: () => void }) {
  const t = useWords(priceWords);
  const { today } = useFormat();
  const [asked, setAsked] = useState<Asked>(() => ({ customer: null, product: null, quantity: one, day: today() }));
  return (
    <Dialog isOpen onClose={onClose} title={t.tryIt} footer={<Button onClick={onClose}>{t.close}</Button>}>
      <div className="flex flex-col gap-4">
        <Question asked={asked} onChange={(part) => setAsked((before) => ({ ...before, ...part }))} />
        <Answer {...asked} />
      </div>
    </Dialog>
  );
}

function Question({ asked, onChange }: { asked: Asked; onChange: (part: Partial<Asked>) => void }) {
  const t = useWords(priceWords);
  return (
    <>
      <Field label={t.customer}>
        <SearchCombobox<Customer>
          value={asked.customer}
          onChange={(customer) => onChange({ customer })}
          query={(search) => reading("GET /contacts", { search, limit: 20 }, { contact: "any" })}
          keyOf={({ id }) => id}
          labelOf={({ name }) => name}
          placeholder={t.findCustomer}
          startsFocused
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1.4fr]">
        <Field label={t.product}>
          <ProductPicker value={asked.product} onPick={(product) => onChange({ product })} hasPrice isBare={false} />
        </Field>
        <Field label={t.quantity}>
          <NumberInput value={asked.quantity} onChange={(quantity) => onChange({ quantity })} />
        </Field>
        <Field label={t.day}>
          <DateField value={asked.day} onChange={(day) => onChange({ day })} />
        </Field>
      </div>
    </>
  );
}

/** Once it is said who buys how many of what; without a day it is today's. */
function Answer({ customer, product, quantity, day }: Asked) {
  if (!customer || !product || quantity === null) return null;
  const asked = {
    contactId: customer.id,
    productId: product.id,
    quantity,
    ...(day && { day }),
  };
  return <PriceAnswer asked={asked} unitName={product.unitName} />;
}
