import type { Id } from "@trato/domain/ids.ts";
import { CreateOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { useRef, useSyncExternalStore } from "react";
import { useShortcut } from "../../../platform/actions.ts";
import { newId } from "../../../platform/ids.ts";
import { useMe } from "../../../platform/session.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/fields/Field.tsx";
import { useForm } from "../../../ui/forms/form.ts";
import { Input } from "../../../ui/fields/Input.tsx";
import { MoneyInput } from "../../../ui/fields/MoneyInput.tsx";
import { NotSaved } from "../../../ui/fields/NotSaved.tsx";
import { boardWords } from "../board-labels.ts";
import { opportunityWords } from "../../labels.ts";
import { PartyPicker } from "../../PartyPicker.tsx";
import type { BoardMoves } from "../use-board-moves.ts";
import { countOfChanges, forgetCard, keepUntilArrived, keptCards, subscribe } from "./kept-cards.ts";
import { cardOf, createOf, type NewCard } from "./new-card.ts";

type QuickCreateProps = { stageId: Id<"stages">; stageName: string; create: BoardMoves["create"]; onClose: () => void };

const empty: NewCard = { title: "", party: null, expectedRevenue: null };

/** A new card in its column: what, for whom, how much. Enter makes it, and one can go on with the next. */
export function QuickCreate({ stageId, stageName, create, onClose }: QuickCreateProps) {
  const t = useWords(boardWords);
  const words = useWords(opportunityWords);
  const title = useRef<HTMLInputElement>(null);
  const { refused, add } = useNewCards(stageId, create);
  const form = useForm<NewCard>({
    initial: empty,
    place: `card ${stageId}`,
    schema: CreateOpportunity,
    sent: (values) => createOf(values, stageId),
    submit: async (values) => {
      add(values);
      title.current?.focus();
    },
    keptOf: () => empty,
  });
  useShortcut("escape", words.back, onClose);
  return (
    <form
      noValidate
      aria-label={t.addTo(stageName)}
      onSubmit={form.onSubmit}
      className="mx-2 mb-1.5 flex shrink-0 flex-col gap-1.5 rounded-md bg-card p-2 shadow-card"
    >
      <Field label={words.title} isLabelHidden error={form.errorOf("title")}>
        <Input {...form.bind("title")} ref={title} startsFocused placeholder={t.what} autoComplete="off" />
      </Field>
      <Field label={t.forWhom} isLabelHidden error={form.errorOf("companyName")}>
        <PartyPicker {...form.bind("party")} />
      </Field>
      <Field label={words.expectedRevenue} isLabelHidden error={form.errorOf("expectedRevenue")}>
        <MoneyInput {...form.bind("expectedRevenue")} placeholder={words.expectedRevenue} />
      </Field>
      {refused.map((card) => (
        <NotSaved
          key={card.id}
          text={`${card.title.trim()}: ${card.why ?? t.isItThere}`}
          onTryAgain={() => add(card, card.id)}
          onGiveUp={() => forgetCard(stageId, card)}
        />
      ))}
      <div className="flex gap-1.5">
        <Button tone="primary" size="sm" type="submit">
          {t.add}
        </Button>
        <Button tone="ghost" size="sm" onClick={onClose}>
          {words.back}
        </Button>
      </div>
    </form>
  );
}

/** What is made here: on the board at once; what the server does not take stays here with its reason. */
function useNewCards(stageId: Id<"stages">, create: BoardMoves["create"]) {
  const { member } = useMe();
  useSyncExternalStore(subscribe, countOfChanges);
  const add = ({ title, party, expectedRevenue }: NewCard, id = newId<"opportunities">()) => {
    const card = { id, title, party, expectedRevenue };
    const arrived = create(cardOf(card, id, member), { id, ...createOf(card, stageId) });
    void keepUntilArrived(stageId, card, arrived);
  };
  return { refused: keptCards(stageId), add };
}
