import { useQuery } from "@tanstack/react-query";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { CreateProduct } from "@trato/domain/products/inputs.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import { Field } from "../ui/fields/Field.tsx";
import { type Form, useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { PriceInput } from "../ui/fields/MoneyInput.tsx";
import { Segments } from "../ui/Segments.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { Switch } from "../ui/fields/Switch.tsx";
import { CategoryPicker } from "./categories/CategoryPicker.tsx";
import { productWords } from "./labels.ts";
import { taxesQuery, unitsQuery } from "./queries.ts";
import { unitsToChoose } from "./unit-words.ts";
import { TaxesMenu } from "./taxes/TaxesMenu.tsx";

type Values = {
  name: string;
  kind: "goods" | "service";
  storable: boolean;
  listPrice: Decimal | null;
  cost: Decimal | null;
  reference: string;
  barcode: string;
  categoryId: Id<"product_categories"> | null;
  /** Null: as the workspace does it usually. */
  unitId: Id<"units"> | null;
  taxIds: Id<"taxes">[] | null;
};

const initial: Values = {
  name: "",
  kind: "goods",
  storable: true,
  listPrice: null,
  cost: null,
  reference: "",
  barcode: "",
  categoryId: null,
  unitId: null,
  taxIds: null,
};

/** Something to sell: its name and price suffice, the rest may follow on its page. */
export function NewProduct({ onClose }: { onClose: () => void }) {
  const t = useWords(productWords);
  const go = useGo();
  const create = useCommand("POST /products", {
    touches: (_, product) => (product ? [{ kind: "product", id: product.id, version: product.version }] : []),
    failed: () => true,
    done: (product) => go(paths.product(product.id), { replace: true }),
  });
  const form = useForm({
    initial,
    place: "new product",
    sent,
    schema: CreateProduct,
    submit: (values) => create.runAndWait(sent(values)),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newProduct} submitLabel={t.create}>
      <div className="grid grid-cols-2 gap-x-3 gap-y-4">
        <Field label={t.name} error={form.errorOf("name")} className="col-span-2">
          <Input {...form.bind("name")} startsFocused />
        </Field>
        <KindFields form={form} />
        <Field label={t.listPrice} error={form.errorOf("listPrice")}>
          <PriceInput {...form.bind("listPrice")} />
        </Field>
        <Field label={t.cost} error={form.errorOf("cost")}>
          <PriceInput {...form.bind("cost")} />
        </Field>
        <Field label={t.reference} error={form.errorOf("reference")}>
          <Input {...form.bind("reference")} />
        </Field>
        <Field label={t.barcode} error={form.errorOf("barcode")}>
          <Input {...form.bind("barcode")} inputMode="numeric" />
        </Field>
        <Field label={t.category} error={form.errorOf("categoryId")}>
          <CategoryPicker {...form.bind("categoryId")} />
        </Field>
        <UnitAndTaxes form={form} />
      </div>
    </FormDialog>
  );
}

function sent({ name, kind, listPrice, cost, reference, barcode, categoryId, unitId, taxIds, ...values }: Values) {
  return {
    id: newId<"products">(),
    name,
    kind,
    storable: kind === "goods" && values.storable,
    listPrice: listPrice ?? "",
    ...(cost && { cost }),
    ...(reference.trim() && { reference: reference.trim() }),
    ...(barcode.trim() && { barcode: barcode.trim() }),
    ...(categoryId && { categoryId }),
    ...(unitId && { unitId }),
    ...(taxIds && { taxIds }),
  };
}

function KindFields({ form }: { form: Form<Values> }) {
  const t = useWords(productWords);
  const { kind, storable } = form.values;
  return (
    <div className="col-span-2 flex flex-col items-start gap-2">
      <Segments
        label={t.kind}
        segments={[
          { value: "goods", label: t.goods },
          { value: "service", label: t.service },
        ]}
        value={kind}
        onChange={(next) => form.set({ kind: next })}
      />
      {kind === "goods" && (
        <Switch
          value={storable}
          onChange={(next) => form.set({ storable: next })}
          label={t.keepStock}
          hint={t.keepStockHint}
          className="self-stretch"
        />
      )}
    </div>
  );
}

function UnitAndTaxes({ form }: { form: Form<Values> }) {
  const t = useWords(productWords);
  const units = unitsToChoose(useQuery(unitsQuery).data?.items ?? []);
  const { data: taxes } = useQuery(taxesQuery);
  const usualUnit = units.find((unit) => unit.dimension === "quantity" && unit.relation === "reference");
  const usualTaxes = (taxes?.items ?? []).filter((tax) => tax.use === "sale" && tax.isDefault && !tax.archivedAt);
  return (
    <>
      <Field label={t.unit} error={form.errorOf("unitId")}>
        <Select
          value={form.values.unitId ?? usualUnit?.id ?? null}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unitId) => form.set({ unitId })}
        />
      </Field>
      <div className="col-span-2 flex flex-col gap-1">
        <span className="text-sm font-medium text-quiet">{t.taxes}</span>
        {taxes && (
          <TaxesMenu
            value={form.values.taxIds ?? usualTaxes.map((tax) => tax.id)}
            use="sale"
            onChange={(taxIds) => form.set({ taxIds })}
            className="field"
          />
        )}
      </div>
    </>
  );
}
