import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { DateField } from "../../ui/fields/DateField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { CategoryPicker } from "../categories/CategoryPicker.tsx";
import { useVariants } from "../families/queries.ts";
import { ProductPicker } from "../ProductPicker.tsx";
import { type PriceList, priceListsQuery } from "../queries.ts";
import { ruleWords } from "./price-list-labels.ts";
import type { RuleValues } from "./rule-values.ts";

type RuleFieldsProps = { form: Form<RuleValues>; list: Pick<PriceList, "id" | "currency"> };

/** For what a rule is, from which quantity and when, and how it makes its price. */
export function RuleFields({ form, list }: RuleFieldsProps) {
  const t = useWords(ruleWords);
  const { making } = form.values;
  return (
    <>
      <TargetFields form={form} />
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t.minQuantity} hint={t.minQuantityHint} error={form.errorOf("minQuantity")}>
          <NumberInput {...form.bind("minQuantity")} />
        </Field>
        <Field label={t.startsOn} error={form.errorOf("startsOn")}>
          <DateField {...form.bind("startsOn")} />
        </Field>
        <Field label={t.endsOn} error={form.errorOf("endsOn")}>
          <DateField {...form.bind("endsOn")} />
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.making}>
          <Select
            {...form.bind("making")}
            options={(["fixed", "percentage", "formula"] as const).map((value) => ({ value, label: t[value] }))}
          />
        </Field>
        {making === "fixed" && <MoneyField form={form} list={list} name="price" />}
        {making !== "fixed" && (
          <Field label={t.discount} hint={t.discountHint} error={form.errorOf("discount")}>
            <NumberInput {...form.bind("discount")} suffix="%" />
          </Field>
        )}
      </div>
      {making !== "fixed" && <BaseFields form={form} list={list} />}
      {making === "formula" && <FormulaFields form={form} list={list} />}
    </>
  );
}

function TargetFields({ form }: Pick<RuleFieldsProps, "form">) {
  const t = useWords(ruleWords);
  const { target, product, categoryId } = form.values;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t.target}>
        <Select
          value={target}
          options={[
            { value: "everything" as const, label: t.everything },
            { value: "category" as const, label: t.oneCategory },
            { value: "product" as const, label: t.oneProduct },
          ]}
          onChange={(chosen) => form.set({ target: chosen, product: null, categoryId: null })}
        />
      </Field>
      {target === "product" && (
        <Field label={t.product} error={form.errorOf("productId")}>
          <ProductPicker
            value={product}
            onPick={({ id, name }) => form.set({ product: { id, name, familyId: null } })}
            hasPrice
            isBare={false}
          />
        </Field>
      )}
      {product && <EveryVariant product={product} onChange={(chosen) => form.set({ product: chosen })} />}
      {target === "category" && (
        <Field label={t.category} error={form.errorOf("categoryId")}>
          <CategoryPicker value={categoryId} onChange={(chosen) => form.set({ categoryId: chosen })} />
        </Field>
      )}
    </div>
  );
}

type Product = NonNullable<RuleValues["product"]>;

/** Of a variant: whether the rule is for all of its family. */
function EveryVariant({ product, onChange }: { product: Product; onChange: (product: Product) => void }) {
  const t = useWords(ruleWords);
  const familyId = useVariants([{ productId: product.id }]).get(product.id)?.familyId ?? product.familyId;
  if (!familyId) return null;
  return (
    <Checkbox
      value={product.familyId !== null}
      onChange={(isForAll) => onChange({ ...product, familyId: isForAll ? familyId : null })}
      label={t.everyVariant}
      className="sm:col-start-2"
    />
  );
}

/** What the price starts from: the product, its cost, or another list. */
function BaseFields({ form, list }: RuleFieldsProps) {
  const t = useWords(ruleWords);
  const { data } = useQuery(priceListsQuery);
  const { base, baseListId } = form.values;
  const lists = data?.items.filter(
    ({ id, archivedAt }) => id !== list.id && (archivedAt === null || id === baseListId),
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t.base}>
        <Select
          value={base}
          options={[
            { value: "list_price" as const, label: t.list_price },
            { value: "cost" as const, label: t.cost },
            { value: "list" as const, label: t.otherList },
          ]}
          onChange={(chosen) => form.set({ base: chosen, baseListId: null })}
        />
      </Field>
      {base === "list" && (
        <Field label={t.baseList} error={form.errorOf("baseListId")}>
          <Select<string>
            value={baseListId ?? ""}
            options={[{ value: "", label: "—" }, ...(lists ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(id) => form.set({ baseListId: (id || null) as Id<"price_lists"> | null })} // one of the options
          />
        </Field>
      )}
    </div>
  );
}

function FormulaFields({ form, list }: RuleFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <MoneyField form={form} list={list} name="roundTo" />
      <MoneyField form={form} list={list} name="surcharge" />
      <MoneyField form={form} list={list} name="minMargin" />
      <MoneyField form={form} list={list} name="maxMargin" />
    </div>
  );
}

type Money = "price" | "roundTo" | "surcharge" | "minMargin" | "maxMargin";

function MoneyField({ form, list, name }: RuleFieldsProps & { name: Money }) {
  const t = useWords(ruleWords);
  const f = useFormat();
  const hint = name === "roundTo" ? t.roundToHint : name === "surcharge" ? t.surchargeHint : undefined;
  return (
    <Field label={t[name]} error={form.errorOf(name)} {...(hint && { hint })}>
      <NumberInput {...form.bind(name)} currency={list.currency} suffix={f.currencySign(list.currency)} />
    </Field>
  );
}
