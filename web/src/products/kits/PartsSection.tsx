import { useQuery } from "@tanstack/react-query";
import { type Decimal, nothing, one } from "@trato/domain/decimal.ts";
import type { PickedProduct } from "@trato/domain/products/records.ts";
import { X } from "lucide-react";
import { useState } from "react";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { useInPlace } from "../../ui/fields/in-place.ts";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { CardRow, CardRows, Section } from "../../ui/Section.tsx";
import { State } from "../../ui/State.tsx";
import { ProductPicker } from "../ProductPicker.tsx";
import type { ProductDetails } from "../queries.ts";
import { Unit } from "../Unit.tsx";
import { kitWords } from "./kit-labels.ts";
import { type Part, type Parts, partsQuery } from "./queries.ts";
import { useSetParts } from "./use-set-parts.ts";

/** What a product is made of, written where it is read, and which kits it is in; nothing where it is neither and nobody may change it. */
export function PartsSection({ product }: { product: ProductDetails }) {
  const t = useWords(kitWords);
  const { data } = useQuery(partsQuery(product.id));
  if (product.kind !== "goods" || !data) return null;
  const { parts, partOf, showsParts } = data;
  const mayEdit = product.can.edit === true && !product.storable && partOf.length === 0;
  if (!mayEdit && parts.length === 0 && partOf.length === 0) return null;
  return (
    <Section title={t.title} about={mayEdit && parts.length === 0 ? t.about : undefined}>
      {(mayEdit || parts.length > 0) && <PartList {...{ product, parts, showsParts, mayEdit }} />}
      {partOf.length > 0 && <PartOf kits={partOf} />}
    </Section>
  );
}

type PartListProps = { product: ProductDetails; parts: readonly Part[]; showsParts: boolean; mayEdit: boolean };

function PartList({ product, parts, showsParts, mayEdit }: PartListProps) {
  const t = useWords(kitWords);
  const set = useSetParts(product);
  const [added, setAdded] = useState<string | null>(null);
  const add = ({ id, name, reference, unitName }: PickedProduct) => {
    setAdded(id);
    if (parts.some(({ productId }) => productId === id)) return;
    void set([...parts, { productId: id, name, reference, unitName, quantity: one, isArchived: false }]).catch(
      () => null,
    ); // told already
  };
  const remove = (part: Part) => {
    void set(parts.filter((each) => each !== part)).catch(() => null); // as above
    toast(t.removed(part.name), { undo: () => void set(parts).catch(() => null) }); // as above
  };
  const keep = (part: Part, quantity: Decimal) =>
    set(parts.map((each) => (each === part ? { ...part, quantity } : each)));
  return (
    <>
      {parts.length > 0 && (
        <CardRows>
          {parts.map((part) => (
            <PartRow
              key={part.productId}
              part={part}
              startsFocused={part.productId === added}
              {...(mayEdit && { onKeep: (quantity) => keep(part, quantity), onRemove: () => remove(part) })}
            />
          ))}
        </CardRows>
      )}
      {parts.length > 0 && (
        <Checkbox
          value={showsParts}
          onChange={(isShown) => void set(parts, isShown).catch(() => null)} // as above
          label={t.showParts}
          disabled={!mayEdit}
        />
      )}
      {mayEdit && (
        <div className="max-w-80">
          <ProductPicker key={parts.length} value={null} onPick={add} label={t.add} />
        </div>
      )}
    </>
  );
}

type PartRowProps = {
  part: Part;
  startsFocused: boolean;
  onKeep?: (quantity: Decimal) => Promise<unknown>;
  onRemove?: () => void;
};

function PartRow({ part, startsFocused, onKeep, onRemove }: PartRowProps) {
  const t = useWords(kitWords);
  const { error, ...bound } = useInPlace<Decimal | null>(
    part.quantity,
    (next) => onKeep?.(next ?? nothing),
    part.productId,
  );
  return (
    <CardRow className="flex-wrap">
      <span className="w-20">
        <NumberInput
          {...bound}
          startsFocused={startsFocused}
          aria-label={t.quantityOf(part.name)}
          disabled={!onKeep}
          className="ghost-cell text-right"
        />
      </span>
      <span className="w-16 truncate">
        <Unit name={part.unitName} of={part.quantity} />
      </span>
      <span className="flex min-w-0 flex-1 items-center gap-2">
        <RecordLink kind="product" id={part.productId} className="truncate">
          {part.name}
        </RecordLink>
        <span className="text-sm text-faint max-md:hidden">{part.reference}</span>
        {part.isArchived && <State>{t.archived}</State>}
      </span>
      {onRemove && <IconButton size="sm" label={t.removeOf(part.name)} icon={<X />} onClick={onRemove} />}
      {error && <div className="basis-full">{error}</div>}
    </CardRow>
  );
}

/** The kits that have it in them. */
function PartOf({ kits }: { kits: Parts["partOf"] }) {
  const t = useWords(kitWords);
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-quiet">
      <span>{t.partOf}</span>
      {kits.map(({ productId, name, isArchived }) => (
        <span key={productId} className="inline-flex min-w-0 items-center gap-1 text-ink">
          <RecordLink kind="product" id={productId} className="truncate">
            {name}
          </RecordLink>
          {isArchived && <State>{t.archived}</State>}
        </span>
      ))}
    </p>
  );
}
