import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { CreatePriceExample, EditPriceExample } from "@trato/domain/products/price-lists/examples/example-inputs.ts";
import { useCommand } from "../../../platform/commands.ts";
import { newId } from "../../../platform/ids.ts";
import { reading } from "../../../platform/queries.ts";
import { useFormat } from "../../../platform/session.ts";
import { useWords } from "../../../platform/words.ts";
import { DateField } from "../../../ui/fields/DateField.tsx";
import { Field } from "../../../ui/fields/Field.tsx";
import { PriceInput } from "../../../ui/fields/MoneyInput.tsx";
import { NumberInput } from "../../../ui/fields/NumberInput.tsx";
import { SearchCombobox } from "../../../ui/fields/SearchCombobox.tsx";
import { useEditForm } from "../../../ui/forms/edit-form.ts";
import { type Form, useForm } from "../../../ui/forms/form.ts";
import { FormDialog } from "../../../ui/forms/FormDialog.tsx";
import { ProductPicker } from "../../ProductPicker.tsx";
import type { PriceExample } from "../../queries.ts";
import { exampleWords } from "./example-labels.ts";

type Values = {
  customer: { id: Id<"contacts">; name: string } | null;
  product: { id: Id<"products">; name: string } | null;
  quantity: Decimal | null;
  day: CalendarDate | null;
  unitPrice: Decimal | null;
  discount: Decimal | null;
};

type ExampleDialogProps = { example: PriceExample | null; priceListId: string; onClose: () => void };

/** A new example of what a list is to make, or a change to one. */
export function ExampleDialog({ example, ...props }: ExampleDialogProps) {
  return example ? <EditExample example={example} {...props} /> : <NewExample {...props} />;
}

/** What is sent of these values; what is still to be chosen goes as it is, for the schema to find. */
function askedOf({ customer, product, quantity, day, unitPrice, discount }: Partial<Values>) {
  return {
    ...(customer !== undefined && { contactId: customer?.id ?? null }),
    ...(product !== undefined && { productId: product?.id ?? ("" as Id<"products">) }), // see above
    ...(quantity !== undefined && { quantity: quantity as Decimal }), // see above
    ...(day !== undefined && { day: day as CalendarDate }), // see above
    ...(unitPrice && { unitPrice }),
    ...(discount && { discount }),
  };
}

function NewExample({ priceListId, onClose }: Omit<ExampleDialogProps, "example">) {
  const t = useWords(exampleWords);
  const { today } = useFormat();
  const create = useCommand("POST /price-lists/:priceListId/examples", {
    touches: (_, example) => (example ? [{ kind: "setting", id: example.id, version: example.version }] : []),
    failed: () => true,
    done: onClose,
  });
  const asked = (values: Values) => ({
    ...(askedOf(values) as Omit<Parameters<typeof create.run>[0], "priceListId">), // checked by the schema
    priceListId: priceListId as Id<"price_lists">, // of this page
  });
  const form = useForm<Values>({
    initial: { customer: null, product: null, quantity: null, day: today(), unitPrice: null, discount: null },
    place: `new example of ${priceListId}`,
    schema: CreatePriceExample,
    sent: asked,
    submit: (values) => create.runAndWait({ ...asked(values), id: newId<"price_examples">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newExample} submitLabel={t.create}>
      <Fields form={form} isNew />
    </FormDialog>
  );
}

const valuesOf = ({ customer, product, quantity, day, expected }: PriceExample): Values => ({
  customer,
  product,
  quantity,
  day,
  ...expected,
});

function EditExample({ example, onClose }: ExampleDialogProps & { example: PriceExample }) {
  const t = useWords(exampleWords);
  const priceExampleId = example.id;
  const edit = useCommand("PATCH /price-examples/:priceExampleId", {
    touches: ({ priceExampleId: id }, after) => [{ kind: "setting", id, ...(after && { version: after.version }) }],
    failed: () => true,
    done: onClose,
  });
  const changed = ({ product: _, ...values }: Partial<Values>) => ({ ...askedOf(values), priceExampleId });
  const form = useEditForm<Values, PriceExample>({
    record: example,
    place: `price example ${example.id}`,
    valuesOf,
    schema: EditPriceExample,
    sent: changed,
    save: (changes, version) => edit.runAndWait({ ...changed(changes), version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editExample} submitLabel={t.save}>
      <Fields form={form} isNew={false} />
    </FormDialog>
  );
}

/** Who buys how many of what and when, and what that is to cost. */
function Fields({ form, isNew }: { form: Form<Values>; isNew: boolean }) {
  const t = useWords(exampleWords);
  return (
    <>
      <Field label={t.customer} hint={t.customerHint} error={form.errorOf("contactId")}>
        <SearchCombobox<NonNullable<Values["customer"]>>
          {...form.bind("customer")}
          query={(search) => reading("GET /contacts", { search, limit: 20 }, { contact: "any" })}
          keyOf={({ id }) => id}
          labelOf={({ name }) => name}
          placeholder={t.findCustomer}
          startsFocused
        />
      </Field>
      {isNew && (
        <Field label={t.product} error={form.errorOf("productId")}>
          <ProductPicker
            value={form.values.product}
            onPick={(product) => form.set({ product })}
            hasPrice
            isBare={false}
          />
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.quantity} error={form.errorOf("quantity")}>
          <NumberInput {...form.bind("quantity")} />
        </Field>
        <Field label={t.day} error={form.errorOf("day")}>
          <DateField {...form.bind("day")} />
        </Field>
        <Field label={t.expected} {...(isNew && { hint: t.expectedHint })} error={form.errorOf("unitPrice")}>
          <PriceInput {...form.bind("unitPrice")} />
        </Field>
        <Field label={t.discount} error={form.errorOf("discount")}>
          <NumberInput {...form.bind("discount")} />
        </Field>
      </div>
    </>
  );
}
