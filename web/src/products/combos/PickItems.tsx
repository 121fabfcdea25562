import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useQuery } from "@tanstack/react-query";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { ComboPick } from "@trato/domain/products/combos/combo-inputs.ts";
import { type PickedItem, settledPicks } from "@trato/domain/products/combos/combo-rules.ts";
import { useState } from "react";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { useQuantity } from "../use-quantity.ts";
import { comboWords } from "./combo-labels.ts";
import { type Choice, choicesQuery, type Item } from "./queries.ts";

type PickItemsProps = {
  combo: { id: string; name: string };
  /** What is picked so far. */
  picks: readonly ComboPick[];
  /** What one costs with what is picked, where that is known. */
  priceOf: (picked: readonly PickedItem[]) => Decimal | null;
  onPick: (picked: readonly PickedItem[]) => void;
  onClose: () => void;
};

/** One product of each choice of a combo, chosen by arrows; what is not sold is greyed with its reason. */
export function PickItems({ combo, ...rest }: PickItemsProps) {
  const { data } = useQuery(choicesQuery(combo.id));
  return data && data.choices.length > 0 ? <Choosing combo={combo} choices={data.choices} {...rest} /> : null;
}

/** What is picked of a combo, the first that is sold where nothing is said of a choice; nothing of another product, or until its choices are here. */
export function usePicked(productId: string | null, picks: readonly ComboPick[]): PickedItem[] {
  const { data } = useQuery({ ...choicesQuery(productId ?? ""), enabled: productId !== null });
  return settledPicks(data?.choices ?? [], [], picks, "picks");
}

function Choosing({
  combo,
  choices,
  picks,
  priceOf,
  onPick,
  onClose,
}: PickItemsProps & { choices: readonly Choice[] }) {
  const t = useWords(comboWords);
  const f = useFormat();
  const [chosen, setChosen] = useState(picks);
  const picked = settledPicks(choices, [], chosen, "picks");
  const price = priceOf(picked);
  const run = () => {
    onPick(picked);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={combo.name}
      size="sm"
      onKey={(event) => {
        const { target } = event;
        if (event.key !== "Enter" || !(target instanceof Element) || target.role !== "radio") return;
        event.preventDefault();
        run();
      }}
      footer={
        <Button tone="primary" onClick={run}>
          {t.choose}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {picked.map(({ choice, item }) => (
          <OneChoice
            key={choice.id}
            choice={choice}
            item={item}
            onChoose={(productId) =>
              setChosen([
                { choiceId: choice.id, productId },
                ...chosen.filter(({ choiceId }) => choiceId !== choice.id),
              ])
            }
          />
        ))}
        <p aria-live="polite" className="flex items-baseline gap-3 border-t border-line pt-3">
          <span className="min-w-0 flex-1 font-medium">{picked.map(({ item }) => item.name).join(" · ")}</span>
          {price !== null && <span className="font-semibold tabular-nums">{f.priceMoney(price)}</span>}
        </p>
      </div>
    </Dialog>
  );
}

type OneChoiceProps = { choice: Choice; item: Item; onChoose: (productId: Item["productId"]) => void };

function OneChoice({ choice, item, onChoose }: OneChoiceProps) {
  const say = useQuantity();
  const title = choice.quantity === "1" ? choice.name : `${choice.name} · ${say(choice.quantity, item.unitName)}`;
  return (
    <div className="flex flex-col gap-1">
      <span className="text-sm font-medium text-quiet">{title}</span>
      <RadioGroup<Item["productId"]>
        aria-label={choice.name}
        value={item.productId}
        onValueChange={onChoose}
        className="flex flex-wrap gap-1.5"
      >
        {choice.items.map((each) => (
          <OneItem key={each.productId} item={each} isChosen={each === item} />
        ))}
      </RadioGroup>
    </div>
  );
}

function OneItem({ item, isChosen }: { item: Item; isChosen: boolean }) {
  const t = useWords(comboWords);
  const f = useFormat();
  const { currency: own } = useMe().workspace; // what products cost is in it
  const reason = item.isArchived ? t.archived : item.saleBlock && t.notSold(item.saleBlock);
  return (
    <Radio.Root
      value={item.productId}
      disabled={Boolean(reason) && !isChosen}
      className="flex min-h-8 items-center gap-2 rounded-md bg-card px-2.5 py-1 text-left shadow-control data-checked:bg-accent data-checked:text-accent-fg data-disabled:text-faint data-disabled:shadow-none max-md:min-h-10"
    >
      <span className="wrap-anywhere">{item.name}</span>
      {reason ? (
        <span className="text-sm">{reason}</span>
      ) : (
        item.extraPrice !== "0" && (
          <span className="text-sm tabular-nums">
            {item.extraPrice.startsWith("-") ? "" : "+"}
            {f.priceMoney(item.extraPrice, own)}
          </span>
        )
      )}
    </Radio.Root>
  );
}
