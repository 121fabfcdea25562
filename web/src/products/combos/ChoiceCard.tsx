import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { PickedProduct } from "@trato/domain/products/records.ts";
import { X } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { useInPlace } from "../../ui/fields/in-place.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { PriceInput } from "../../ui/fields/MoneyInput.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { CardRow, CardRows } from "../../ui/Section.tsx";
import { State } from "../../ui/State.tsx";
import { ProductPicker } from "../ProductPicker.tsx";
import { comboWords } from "./combo-labels.ts";
import type { Choice, Item } from "./queries.ts";

type ChoiceCardProps = {
  choice: Choice;
  /** Where it may be changed: its name, how much of it is in one, and what is in it. */
  onChange?: (change: Partial<Choice>) => Promise<unknown>;
  onAdd?: (product: PickedProduct) => void;
  onRemove?: (item: Item) => void;
};

/** One choice of a combo: its name, how much of it is in one, and the products of which one is picked, with what each costs more. */
export function ChoiceCard({ choice, onChange, onAdd, onRemove }: ChoiceCardProps) {
  const t = useWords(comboWords);
  const { error: nameError, ...name } = useInPlace<string>(choice.name, (next) =>
    next.trim() === "" ? t.choiceName : onChange?.({ name: next }),
  );
  const { error, ...quantity } = useInPlace<Decimal | null>(choice.quantity, (next) =>
    onChange?.({ quantity: next ?? nothing }),
  );
  const keepExtra = (item: Item, extraPrice: Decimal) =>
    onChange?.({ items: choice.items.map((each) => (each === item ? { ...item, extraPrice } : each)) });
  return (
    <div role="group" aria-label={choice.name} className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <span className="w-14">
          <NumberInput
            {...quantity}
            aria-label={t.quantityOf(choice.name)}
            disabled={!onChange}
            className="ghost-cell text-right"
          />
        </span>
        <Input
          {...name}
          aria-label={t.choiceName}
          disabled={!onChange}
          className="ghost-cell min-w-0 flex-1 font-medium"
        />
      </div>
      {nameError}
      {error}
      <CardRows>
        {choice.items.map((item) => (
          <ItemRow
            key={item.productId}
            item={item}
            {...(onChange && { onExtra: (extra) => keepExtra(item, extra) })}
            {...(onRemove && { onRemove: () => onRemove(item) })}
          />
        ))}
      </CardRows>
      {onAdd && (
        <div className="max-w-80">
          <ProductPicker key={choice.items.length} value={null} onPick={onAdd} label={t.addItem(choice.name)} />
        </div>
      )}
    </div>
  );
}

type ItemRowProps = { item: Item; onExtra?: (extra: Decimal) => Promise<unknown> | undefined; onRemove?: () => void };

function ItemRow({ item, onExtra, onRemove }: ItemRowProps) {
  const t = useWords(comboWords);
  const { error, ...extra } = useInPlace<Decimal | null>(item.extraPrice, (next) => onExtra?.(next ?? nothing));
  return (
    <CardRow className="flex-wrap">
      <span className="flex min-w-0 flex-1 items-center gap-2">
        <RecordLink kind="product" id={item.productId} className="truncate">
          {item.name}
        </RecordLink>
        <span className="text-sm text-faint max-md:hidden">{item.reference}</span>
        {item.isArchived && <State>{t.archived}</State>}
      </span>
      <span className="flex w-32 items-center">
        <span aria-hidden className="text-faint">
          +
        </span>
        <PriceInput
          {...extra}
          aria-label={t.extraOf(item.name)}
          disabled={!onExtra}
          className="ghost-cell min-w-0 flex-1 text-right"
        />
      </span>
      {onRemove && <IconButton size="sm" label={t.removeOf(item.name)} icon={<X />} onClick={onRemove} />}
      {item.saleBlock && <p className="basis-full pb-1 text-sm wrap-anywhere text-warn">{t.notSold(item.saleBlock)}</p>}
      {error && <div className="basis-full">{error}</div>}
    </CardRow>
  );
}
