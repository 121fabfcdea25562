import { useSuspenseQuery } from "@tanstack/react-query";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { useWords } from "../../platform/words.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { useInPlace } from "../../ui/fields/in-place.ts";
import { PriceInput } from "../../ui/fields/MoneyInput.tsx";
import { ChosenProperty, Property, PropertyGroup } from "../../ui/fields/Property.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { TextProperty } from "../../ui/fields/TextProperty.tsx";
import { CategoryPicker } from "../categories/CategoryPicker.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { productWords } from "../labels.ts";
import { type ProductDetails, unitsQuery } from "../queries.ts";
import { unitsToChoose } from "../unit-words.ts";
import { TaxesMenu } from "../taxes/TaxesMenu.tsx";
import { useEditProduct } from "./use-product.ts";

type PropertiesProps = { product: ProductDetails; edit: ReturnType<typeof useEditProduct>; isLocked: boolean };

/** What is known of the product, edited where it is read. */
export function ProductProperties({ product }: { product: ProductDetails }) {
  const t = useWords(productWords);
  const shared = { product, edit: useEditProduct(product), isLocked: product.can.edit !== true };
  return (
    <PropertyGroup title={t.about}>
      <div className="grid grid-cols-2 gap-x-8 gap-y-px @max-xl:grid-cols-1">
        <div className="flex flex-col gap-px">
          <CodeProperty {...shared} field="reference" />
          <CodeProperty {...shared} field="barcode" />
          <ChosenProperty
            label={t.category}
            field="categoryId"
            value={product.categoryId}
            keep={(categoryId) => shared.edit({ categoryId })}
          >
            {(bound) => <CategoryPicker {...bound} disabled={shared.isLocked} className="ghost-cell" />}
          </ChosenProperty>
          <KindProperty {...shared} isLocked={shared.isLocked || product.isKit || product.isCombo} />
          {product.kind === "service" && <ServiceDeliveryProperty {...shared} />}
          <UnitProperty {...shared} field="unitId" label={t.unit} />
          <UnitProperty {...shared} field="purchaseUnitId" label={t.purchaseUnit} />
        </div>
        <div className="flex flex-col gap-px">
          <PriceProperty {...shared} field="listPrice" />
          {product.cost !== null && (
            <PriceProperty {...shared} field="cost" isLocked={shared.isLocked || product.isKit} />
          )}
          <ChosenProperty
            label={t.taxes}
            field="taxIds"
            value={product.taxIds}
            keep={(taxIds) => shared.edit({ taxIds })}
          >
            {(bound) => <TaxesMenu {...bound} use="sale" isDisabled={shared.isLocked} />}
          </ChosenProperty>
          <ChosenProperty
            label={t.purchaseTaxIds}
            field="purchaseTaxIds"
            value={product.purchaseTaxIds}
            keep={(purchaseTaxIds) => shared.edit({ purchaseTaxIds })}
          >
            {(bound) => <TaxesMenu {...bound} use="purchase" isDisabled={shared.isLocked} />}
          </ChosenProperty>
          <LeadDaysProperty {...shared} />
          <BlockProperty {...shared} field="saleBlock" />
          <BlockProperty {...shared} field="purchaseBlock" />
        </div>
        <div className="col-span-full">
          <DescriptionProperty {...shared} />
        </div>
      </div>
    </PropertyGroup>
  );
}

function CodeProperty({ product, edit, isLocked, field }: PropertiesProps & { field: "reference" | "barcode" }) {
  const t = useWords(productWords);
  const { error, ...input } = useInPlace(product[field] ?? "", (text) => edit({ [field]: text.trim() || null }), field);
  return (
    <Property label={t[field]} error={error}>
      <Input {...input} disabled={isLocked} className="ghost-cell" />
    </Property>
  );
}

type Kind = "stocked" | "goods" | "service";

const kinds: Record<Kind, { kind: "goods" | "service"; storable: boolean }> = {
  stocked: { kind: "goods", storable: true },
  goods: { kind: "goods", storable: false },
  service: { kind: "service", storable: false },
};

function KindProperty({ product, edit, isLocked }: PropertiesProps) {
  const t = useWords(productWords);
  return (
    <ChosenProperty<Kind>
      label={t.kind}
      field="kind"
      value={product.storable ? "stocked" : product.kind}
      keep={(kind) => edit(kinds[kind])}
    >
      {(bound) => (
        <Select<Kind>
          {...bound}
          options={[
            { value: "stocked", label: t.stockedGoods },
            { value: "goods", label: t.plainGoods },
            { value: "service", label: t.service },
          ]}
          disabled={isLocked}
          className="ghost-cell"
        />
      )}
    </ChosenProperty>
  );
}

function ServiceDeliveryProperty({ product, edit, isLocked }: PropertiesProps) {
  const t = useWords(productWords);
  return (
    <ChosenProperty
      label={t.serviceDelivery}
      field="serviceDelivery"
      value={product.serviceDelivery}
      keep={(serviceDelivery) => edit({ serviceDelivery })}
    >
      {(bound) => (
        <Select
          {...bound}
          options={[
            { value: "with_goods", label: t.withGoods },
            { value: "by_hand", label: t.byHand },
          ]}
          disabled={isLocked}
          className="ghost-cell"
        />
      )}
    </ChosenProperty>
  );
}

function UnitProperty({
  product,
  edit,
  isLocked,
  field,
  label,
}: PropertiesProps & { field: "unitId" | "purchaseUnitId"; label: string }) {
  const { data: units } = useSuspenseQuery(unitsQuery);
  return (
    <ChosenProperty label={label} field={field} value={product[field]} keep={(unitId) => edit({ [field]: unitId })}>
      {(bound) => (
        <Select
          {...bound}
          options={unitsToChoose(units.items, product[field]).map(({ id, name }) => ({ value: id, label: name }))}
          disabled={isLocked}
          className="ghost-cell"
        />
      )}
    </ChosenProperty>
  );
}

function PriceProperty({ product, edit, isLocked, field }: PropertiesProps & { field: "listPrice" | "cost" }) {
  const t = useWords(productWords);
  const { error, ...input } = useInPlace<Decimal | null>(
    product[field],
    (price) => edit({ [field]: price ?? nothing }),
    field,
  );
  return (
    <Property label={t[field]} error={error}>
      <div className="max-w-32">
        <PriceInput {...input} disabled={isLocked} className="ghost-cell" />
      </div>
    </Property>
  );
}

function LeadDaysProperty({ product, edit, isLocked }: PropertiesProps) {
  const t = useWords(productWords);
  const { error, ...input } = useInPlace<number | null>(
    product.leadDays,
    (days) => {
      if (days === null || !Number.isInteger(days) || days < 0 || days > 3650) return t.wrongDays;
      return edit({ leadDays: days });
    },
    "leadDays",
  );
  return (
    <Property label={t.leadDays} error={error}>
      <div className="max-w-32">
        <WholeNumberInput {...input} unreadText={t.wrongDays} disabled={isLocked} className="ghost-cell" />
      </div>
    </Property>
  );
}

/** As long as a reason stands there, the product is not sold, or not bought. */
function BlockProperty({ product, edit, isLocked, field }: PropertiesProps & { field: "saleBlock" | "purchaseBlock" }) {
  const t = useWords(productWords);
  return (
    <TextProperty
      label={t[field]}
      field={field}
      value={product[field]}
      keep={(reason) => edit({ [field]: reason })}
      disabled={isLocked}
      hint={t.blockHint}
    />
  );
}

function DescriptionProperty({ product, edit, isLocked }: PropertiesProps) {
  const t = useWords(productWords);
  const { error, ...area } = useInPlace(
    product.description ?? "",
    (text) => edit({ description: text.trim() || null }),
    "description",
  );
  return (
    <Property label={t.description} error={error}>
      <Textarea
        {...area}
        rows={1}
        disabled={isLocked}
        placeholder={t.descriptionHint}
        className="ghost-cell min-h-7.5 resize-none"
      />
    </Property>
  );
}
