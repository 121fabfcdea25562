import { useQuery } from "@tanstack/react-query";
import { nothing, one } from "@trato/domain/decimal.ts";
import type { PickedProduct } from "@trato/domain/products/records.ts";
import { Plus } from "lucide-react";
import { useState } from "react";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { Section } from "../../ui/Section.tsx";
import { State } from "../../ui/State.tsx";
import { ProductPicker } from "../ProductPicker.tsx";
import type { ProductDetails } from "../queries.ts";
import { ChoiceCard } from "./ChoiceCard.tsx";
import { comboWords } from "./combo-labels.ts";
import { type Choice, type Choices, choicesQuery, type Item } from "./queries.ts";
import { type SaidChoice, useSetChoices } from "./use-set-choices.ts";

/** With what choices a product is sold, and in which combos it can be picked; nothing where it is in none and nobody may change it. */
export function ChoicesSection({ product }: { product: ProductDetails }) {
  const t = useWords(comboWords);
  const { data } = useQuery(choicesQuery(product.id));
  if (!data) return null;
  const { choices, comboOf } = data;
  const mayBe = product.kind === "goods" && !product.storable && !product.isKit && comboOf.length === 0;
  const mayEdit = product.can.edit === true && mayBe;
  if (!mayEdit && choices.length === 0 && comboOf.length === 0) return null;
  return (
    <Section title={t.title} about={mayEdit && choices.length === 0 ? t.about : undefined}>
      {(mayEdit || choices.length > 0) && <ChoiceList product={product} choices={choices} mayEdit={mayEdit} />}
      {comboOf.length > 0 && <ComboOf combos={comboOf} />}
    </Section>
  );
}

type ChoiceListProps = { product: ProductDetails; choices: readonly Choice[]; mayEdit: boolean };

function ChoiceList({ product, choices, mayEdit }: ChoiceListProps) {
  const t = useWords(comboWords);
  const set = useSetChoices(product);
  const [isNew, setNew] = useState(false);
  const said = (changed: readonly SaidChoice[]) => void set(changed).catch(() => null); // told already
  const replace = (choice: Choice, change: Partial<Choice>) =>
    set(choices.map((each) => (each === choice ? { ...choice, ...change } : each)));
  const begin = (picked: PickedProduct) => {
    setNew(false);
    const name = t.choiceNumber(String(choices.length + 1));
    said([...choices, { name, quantity: one, items: [itemOf(picked)] }]);
  };
  const remove = (choice: Choice, item: Item) => {
    const items = choice.items.filter((each) => each !== item);
    const left = items.length > 0 ? choices.map((each) => (each === choice ? { ...choice, items } : each)) : [];
    said(items.length > 0 ? left : choices.filter((each) => each !== choice));
    // a choice that went with its last product comes back as a new one
    toast(t.removed(item.name), { undo: () => said(items.length > 0 ? choices : choices.map(asNew(choice))) });
  };
  return (
    <>
      {choices.map((choice) => (
        <ChoiceCard
          key={choice.id}
          choice={choice}
          {...(mayEdit && {
            onChange: (change) => replace(choice, change),
            onAdd: (picked) => void replace(choice, { items: withItem(choice, picked) }).catch(() => null), // told already
            onRemove: (item) => remove(choice, item),
          })}
        />
      ))}
      {mayEdit && isNew && (
        <div className="max-w-80">
          <ProductPicker
            value={null}
            onPick={begin}
            startsFocused
            label={t.addItem(t.choiceNumber(String(choices.length + 1)))}
          />
        </div>
      )}
      {mayEdit && !isNew && (
        <div>
          <Button size="sm" tone="ghost" icon={<Plus />} onClick={() => setNew(true)}>
            {t.addChoice}
          </Button>
        </div>
      )}
    </>
  );
}

const asNew =
  (gone: Choice) =>
  ({ id, ...choice }: Choice): SaidChoice =>
    id === gone.id ? choice : { ...choice, id };

const withItem = ({ items }: Choice, picked: PickedProduct): Item[] =>
  items.some(({ productId }) => productId === picked.id) ? items : [...items, itemOf(picked)];

const itemOf = ({ id, kind, ...picked }: PickedProduct): Item => ({
  productId: id,
  name: picked.name,
  reference: picked.reference,
  unitName: picked.unitName,
  extraPrice: nothing,
  listPrice: picked.listPrice,
  taxIds: picked.taxIds,
  isService: kind === "service",
  isArchived: false,
  saleBlock: picked.saleBlock,
});

/** The combos in which it can be picked. */
function ComboOf({ combos }: { combos: Choices["comboOf"] }) {
  const t = useWords(comboWords);
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-quiet">
      <span>{t.comboOf}</span>
      {combos.map(({ productId, name, isArchived }) => (
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
