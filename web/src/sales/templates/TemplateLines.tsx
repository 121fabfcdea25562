import { one } from "@trato/domain/decimal.ts";
import { Heading, MoreHorizontal, Plus, StickyNote } from "lucide-react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { ProductPicker } from "../../products/ProductPicker.tsx";
import { useUnitName } from "../../products/use-unit-name.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Menu } from "../../ui/overlays/Menu.tsx";
import { DiscountInput } from "../discounts/DiscountInput.tsx";
import { discountWords } from "../discounts/discount-labels.ts";
import { quotationTemplateWords } from "./quotation-template-labels.ts";
import { TemplateLineStates } from "./TemplateLineStates.tsx";
import { useTemplateOffers } from "./use-template-offers.ts";
import { newTemplateLine, type TypedLine } from "./template-values.ts";

type TemplateLinesProps = {
  value: readonly TypedLine[];
  onChange: (lines: readonly TypedLine[]) => void;
  errorOf: (path: string) => string | undefined;
};

/** The lines of a template: products with how many, sections and notes. */
export function TemplateLines({ value: lines, onChange, errorOf }: TemplateLinesProps) {
  const t = useWords(quotationTemplateWords);
  const add = (kind: TypedLine["kind"]) => onChange([...lines, newTemplateLine(kind)]);
  const move = (from: number, to: number) => {
    const line = lines[from];
    if (line && to >= 0 && to < lines.length) onChange(lines.toSpliced(from, 1).toSpliced(to, 0, line));
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-quiet">{t.lines}</legend>
      {lines.map((line, index) => (
        <Line
          // lines of a template have no names of their own
          // oxlint-disable-next-line react/no-array-index-key
          key={`${index} ${line.productId ?? line.kind}`}
          lines={lines}
          line={line}
          index={index}
          onLines={onChange}
          errorOf={(field) => errorOf(`lines.${index}.${field}`)}
          onChange={(changes) => onChange(lines.map((each, at) => (at === index ? { ...each, ...changes } : each)))}
          onMove={(by) => move(index, index + by)}
          onRemove={() => onChange(lines.toSpliced(index, 1))}
        />
      ))}
      <div className="flex flex-wrap gap-1">
        <Button tone="ghost" icon={<Plus />} onClick={() => add("product")}>
          {t.product}
        </Button>
        <Button tone="ghost" icon={<Heading />} onClick={() => add("section")}>
          {t.section}
        </Button>
        <Button tone="ghost" icon={<StickyNote />} onClick={() => add("note")}>
          {t.note}
        </Button>
      </div>
      <p className="text-sm text-quiet text-pretty">{t.pricesHint}</p>
    </fieldset>
  );
}

type LineProps = {
  lines: readonly TypedLine[];
  line: TypedLine;
  index: number;
  onLines: (lines: readonly TypedLine[]) => void;
  errorOf: (field: string) => string | undefined;
  onChange: (changes: Partial<TypedLine>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

function Line({ lines, line, index, onLines, errorOf, onChange, onMove, onRemove }: LineProps) {
  const t = useWords(quotationTemplateWords);
  const d = useWords(discountWords);
  const offers = useTemplateOffers(lines, index, onLines);
  const isSection = line.kind === "section";
  return (
    <div
      role="group"
      aria-label={t.line(index + 1)}
      className="flex flex-wrap items-start gap-2 max-sm:border-b max-sm:border-line max-sm:pb-3"
    >
      {line.kind === "product" ? (
        <ProductFields line={line} errorOf={errorOf} onChange={onChange} />
      ) : (
        <Field label={isSection ? t.section : t.note} isLabelHidden error={errorOf("name")} className="min-w-48 flex-1">
          <Input
            value={line.name}
            placeholder={isSection ? t.section : t.note}
            onChange={(name) => onChange({ name })}
            className={isSection ? "font-semibold" : "italic"}
          />
        </Field>
      )}
      {isSection && (
        <DiscountInput
          label={d.onSection}
          isLabelHidden
          value={line.sectionDiscount}
          onChange={(sectionDiscount) => onChange({ sectionDiscount })}
          error={errorOf("sectionDiscount")}
        />
      )}
      <Menu
        trigger={<IconButton label={t.more} icon={<MoreHorizontal />} />}
        align="end"
        groups={[
          {
            items: [
              { label: t.moveUp, onSelect: () => onMove(-1) },
              { label: t.moveDown, onSelect: () => onMove(1) },
            ],
          },
          ...(offers.length > 0 ? [{ items: offers }] : []),
          { items: [{ label: t.removeLine, isBad: true, onSelect: onRemove }] },
        ]}
      />
      <TemplateLineStates line={line} />
    </div>
  );
}

function ProductFields({ line, errorOf, onChange }: Pick<LineProps, "line" | "errorOf" | "onChange">) {
  const t = useWords(quotationTemplateWords);
  const f = useFormat();
  const { productId, name, quantity, unitName } = line;
  return (
    <>
      <Field label={t.product} isLabelHidden error={errorOf("productId")} className="min-w-48 flex-1">
        <ProductPicker
          value={productId ? { id: productId, name } : null}
          onPick={(picked) =>
            onChange({
              productId: picked.id,
              name: picked.name,
              unitId: picked.unitId,
              unitName: picked.unitName,
              picks: [],
            })
          }
          isBare={false}
        />
      </Field>
      <Field label={t.quantity} isLabelHidden error={errorOf("quantity")} className="w-24">
        <NumberInput
          value={quantity}
          suffix={useUnitName(unitName, quantity ?? one)}
          onChange={(typed) => onChange({ quantity: typed })}
        />
      </Field>
      <Field label={t.price} isLabelHidden error={errorOf("unitPrice")} className="w-26">
        <NumberInput
          value={line.unitPrice}
          currency={f.currency}
          decimals={f.priceDecimals}
          placeholder={t.priceFollows}
          onChange={(unitPrice) => onChange({ unitPrice })}
        />
      </Field>
      <Field label={t.discount} isLabelHidden error={errorOf("discount")} className="w-20">
        <NumberInput value={line.discount} suffix="%" onChange={(discount) => onChange({ discount })} />
      </Field>
    </>
  );
}
