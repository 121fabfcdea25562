import type { Moment } from "@trato/domain/dates.ts";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { CreateOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { useRef } from "react";
import { useShortcut } from "../../../platform/actions.ts";
import { useMe } from "../../../platform/session.ts";
import { useWords } from "../../../platform/words.ts";
import { newId } from "../../../platform/ids.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/fields/Field.tsx";
import { useForm } from "../../../ui/forms/form.ts";
import { Input } from "../../../ui/fields/Input.tsx";
import { MoneyInput } from "../../../ui/fields/MoneyInput.tsx";
import { NotSaved } from "../../../ui/fields/NotSaved.tsx";
import { useKeptState } from "../../../ui/forms/kept-state.ts";
import { boardWords } from "../board-labels.ts";
import type { BoardCard } from "../board-queries.ts";
import { opportunityWords } from "../../labels.ts";
import { type Party, PartyPicker } from "../../PartyPicker.tsx";
import type { BoardMoves } from "../use-board-moves.ts";

type QuickCreateProps = { stageId: Id<"stages">; stageName: string; create: BoardMoves["create"]; onClose: () => void };

type Values = { title: string; party: Party | null; expectedRevenue: Decimal | null };
/** A card that the server did not take, and why. */
type Refused = Values & { id: string; why: string };
const empty: Values = { title: "", party: null, expectedRevenue: null };

/** A new card in its column: what, for whom, how much. Enter makes it, and one can go on with the next. */
export function QuickCreate({ stageId, stageName, create, onClose }: QuickCreateProps) {
  const t = useWords(boardWords);
  const words = useWords(opportunityWords);
  const title = useRef<HTMLInputElement>(null);
  const { refused, add, giveUp } = useNewCards(stageId, create);
  const form = useForm<Values>({
    initial: empty,
    place: `card ${stageId}`,
    schema: CreateOpportunity,
    sent: (values) => sentOf(values, stageId),
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
          text={`${card.title.trim()}: ${card.why}`}
          onTryAgain={() => (giveUp(card), add(card))}
          onGiveUp={() => giveUp(card)}
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
  const [refused, setRefused] = useKeptState<readonly Refused[]>(`refused cards ${stageId}`, []);
  return {
    refused,
    add: (values: Values) => {
      const input = sentOf(values, stageId);
      create(cardOf(values, input.id, member), input).catch((error: Error) =>
        setRefused((former) => [...former, { ...values, id: input.id, why: error.message }]),
      );
    },
    giveUp: (card: Refused) => setRefused((former) => former.filter(({ id }) => id !== card.id)),
  };
}

function sentOf({ title, party, expectedRevenue }: Values, stageId: Id<"stages">) {
  return {
    id: newId<"opportunities">(),
    title: title.trim(),
    stageId,
    ...(party?.id ? { customerId: party.id } : party && { companyName: party.name }),
    ...(expectedRevenue !== null && { expectedRevenue }),
  };
}

/** The card as it will be, until the server's own is there. */
function cardOf(values: Values, id: Id<"opportunities">, member: { id: Id<"members">; name: string }): BoardCard {
  return {
    id,
    title: values.title.trim(),
    about: values.party?.name ?? null,
    expectedRevenue: values.expectedRevenue ?? nothing,
    priority: 0,
    tags: [],
    salespersonId: member.id,
    salespersonName: member.name,
    nextActivity: null,
    expectedClosing: null,
    stageChangedAt: new Date().toISOString() as Moment, // toISOString writes moments
    rank: "",
    version: 0,
  };
}
