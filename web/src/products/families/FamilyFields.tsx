import { nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { Plus, X } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { PriceInput } from "../../ui/fields/MoneyInput.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { ColourDot } from "./ColourDot.tsx";
import { changedExtra, nextPair, type Offer, type Pair, withFirst, toggled } from "./family-offers.ts";
import { familyWords } from "./labels.ts";
import type { Attribute } from "./queries.ts";

type ValueId = Id<"attribute_values">;

type OffersProps = { attributes: readonly Attribute[]; offers: readonly Offer[]; onChange: (offers: Offer[]) => void };

/** Which values of each attribute are offered, and what each costs more. */
export function OfferedValues({ attributes, offers, onChange }: OffersProps) {
  const t = useWords(familyWords);
  return attributes.map((attribute) => (
    <fieldset key={attribute.id} className="flex min-w-0 flex-col">
      <legend className="text-sm font-medium text-quiet">{attribute.name}</legend>
      {attribute.values.map((value) => {
        const offered = offers.flatMap(({ values }) => values).find(({ valueId }) => valueId === value.id);
        return (
          <div key={value.id} className="flex min-h-9 items-center gap-2">
            <Checkbox
              value={offered !== undefined}
              onChange={() => onChange(toggled(offers, attribute, value.id))}
              aria-label={t.offers(value.name)}
            />
            <ColourDot colour={value.colour} />
            <span className="min-w-0 flex-1 truncate">{value.name}</span>
            {offered && (
              <div className="w-32">
                <PriceInput
                  aria-label={t.extraPrice(value.name)}
                  value={offered.extraPrice}
                  onChange={(extra) => onChange(changedExtra(offers, value.id, extra ?? nothing))}
                />
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  ));
}

type OwnValuesProps = OffersFacts & {
  valueIds: readonly ValueId[];
  labelOf: (attribute: string) => string;
  onChange: (valueIds: ValueId[]) => void;
};

/** Which value of each attribute offered something has that is there. */
export function OwnValues({ attributes, offers, valueIds, labelOf, onChange }: OwnValuesProps) {
  return offers.map(({ attributeId, values }) => {
    const attribute = attributes.find(({ id }) => id === attributeId);
    const own = values.map(({ valueId }) => valueId);
    const nameOf = (id: ValueId) => attribute?.values.find((value) => value.id === id)?.name ?? "";
    return (
      <Field key={attributeId} label={labelOf(attribute?.name ?? "")}>
        <Select
          options={own.map((value) => ({ value, label: nameOf(value) }))}
          value={valueIds.find((id) => own.includes(id)) ?? null}
          onChange={(id) => onChange([...valueIds.filter((each) => !own.includes(each)), id])}
        />
      </Field>
    );
  });
}

type ExclusionsProps = OffersFacts & { exclusions: readonly Pair[]; onChange: (exclusions: Pair[]) => void };
type OffersFacts = Pick<OffersProps, "attributes" | "offers">;

/** Pairs of values that cannot be combined. */
export function Exclusions({ attributes, offers, exclusions, onChange }: ExclusionsProps) {
  const t = useWords(familyWords);
  const options = offers.flatMap(({ attributeId, values }) => {
    const attribute = attributes.find(({ id }) => id === attributeId);
    const names = attribute?.values.filter(({ id }) => values.some(({ valueId }) => valueId === id)) ?? [];
    return names.map(({ id, name }) => ({ value: id, label: name, attributeId }));
  });
  const others = (id: ValueId) => {
    const own = options.find(({ value }) => value === id)?.attributeId;
    return options.filter(({ attributeId }) => attributeId !== own);
  };
  const write = (index: number, pair: Pair) => onChange(exclusions.map((each, at) => (at === index ? pair : each)));
  const next = nextPair(offers, exclusions);
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-sm font-medium text-quiet">{t.exclusions}</legend>
      {exclusions.map((pair, index) => {
        const n = String(index + 1);
        return (
          <div key={n} className="grid grid-cols-[1fr_auto_1fr_auto] items-center gap-2">
            <Select
              aria-label={t.oneOf(n)}
              options={options}
              value={pair.valueId}
              onChange={(id) => write(index, withFirst(offers, pair, id))}
            />
            <span className="text-sm text-quiet">{t.notWith}</span>
            <Select
              aria-label={t.otherOf(n)}
              options={others(pair.valueId)}
              value={pair.otherId}
              onChange={(id) => write(index, { ...pair, otherId: id })}
            />
            <IconButton
              label={t.removePair(n)}
              icon={<X />}
              onClick={() => onChange(exclusions.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      {next && (
        <Button tone="ghost" icon={<Plus />} className="self-start" onClick={() => onChange([...exclusions, next])}>
          {t.addExclusion}
        </Button>
      )}
    </fieldset>
  );
}
