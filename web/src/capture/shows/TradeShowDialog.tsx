import { useQuery } from "@tanstack/react-query";
import { CreateTradeShow, EditTradeShow } from "@trato/domain/capture/shows/inputs.ts";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { currencyDecimals } from "@trato/domain/identity/currencies.ts";
import type { Id } from "@trato/domain/ids.ts";
import { teamsQuery } from "../../identity/queries.ts";
import { TeamPicker } from "../../identity/TeamPicker.tsx";
import { knownValuesQuery } from "../../opportunities/queries.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { ChoiceCombobox } from "../../ui/fields/ChoiceCombobox.tsx";
import { currencyChoices } from "../../ui/fields/countries.ts";
import { DateField } from "../../ui/fields/DateField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { SuggestInput } from "../../ui/fields/SuggestInput.tsx";
import { TagsField } from "../../ui/fields/TagsField.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import type { TradeShow } from "./queries.ts";
import { showWords } from "./show-labels.ts";
import { touchesTradeShow } from "./use-trade-show-menu.tsx";

type Values = {
  name: string;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  place: string;
  source: string;
  campaign: string;
  teamId: Id<"teams"> | null;
  tags: string[];
  cost: Decimal | null;
  currency: string;
};

type TradeShowDialogProps = { tradeShow: TradeShow | null; onClose: () => void };

/** A new trade show, or a change to one. */
export function TradeShowDialog({ tradeShow, onClose }: TradeShowDialogProps) {
  return tradeShow ? <EditShow tradeShow={tradeShow} onClose={onClose} /> : <NewShow onClose={onClose} />;
}

function NewShow({ onClose }: { onClose: () => void }) {
  const t = useWords(showWords);
  const f = useFormat();
  const create = useCommand("POST /trade-shows", {
    touches: touchesTradeShow,
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const day = f.today();
  const empty = {
    name: "",
    place: "",
    source: t.tradeShow,
    campaign: "",
    teamId: null,
    tags: [],
    cost: null,
  };
  const form = useForm<Values>({
    place: "new trade show",
    initial: { ...empty, startsOn: day, endsOn: day, currency: f.currency },
    schema: CreateTradeShow,
    sent: sentOf,
    submit: (values) => create.runAndWait({ ...sentOf(values), id: newId<"trade_shows">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newShow} submitLabel={t.create}>
      <ShowFields form={form} />
    </FormDialog>
  );
}

/** What was left empty is nothing. The days are there: the schema says so where they are not. */
const sentOf = ({ startsOn, endsOn, ...values }: Values) => ({
  ...values,
  startsOn: startsOn as CalendarDate,
  endsOn: endsOn as CalendarDate,
  place: values.place || null,
  source: values.source || null,
  campaign: values.campaign || null,
});

const valuesOf = ({ id: _, archivedAt: __, version: ___, consent: ____, ...show }: TradeShow): Values => ({
  ...show,
  place: show.place ?? "",
  source: show.source ?? "",
  campaign: show.campaign ?? "",
});

function EditShow({ tradeShow, onClose }: { tradeShow: TradeShow; onClose: () => void }) {
  const t = useWords(showWords);
  const edit = useCommand("PATCH /trade-shows/:tradeShowId", {
    touches: touchesTradeShow,
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<Values, TradeShow>({
    record: tradeShow,
    place: `trade show ${tradeShow.id}`,
    valuesOf,
    schema: EditTradeShow,
    sent: (values) => ({ ...sentOf(values), tradeShowId: tradeShow.id }),
    save: (changes, version) => edit.runAndWait({ ...nulled(changes), tradeShowId: tradeShow.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editShow} submitLabel={t.save}>
      <ShowFields form={form} />
    </FormDialog>
  );
}

/** Of what was changed, what was emptied is nothing from now on. */
function nulled(changes: Partial<Values>) {
  const { startsOn, endsOn, ...rest } = changes;
  const texts = Object.fromEntries(
    (["place", "source", "campaign"] as const).flatMap((name) => (rest[name] === "" ? [[name, null]] : [])),
  );
  return { ...rest, ...texts, ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) };
}

function ShowFields({ form }: { form: Form<Values> }) {
  const t = useWords(showWords);
  const { data: known } = useQuery(knownValuesQuery);
  const { data: teams } = useQuery(teamsQuery);
  const { teamId } = form.values;
  return (
    <>
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <div className="grid grid-cols-2 gap-x-3 gap-y-4 max-md:grid-cols-1">
        <Field label={t.startsOn} error={form.errorOf("startsOn")}>
          <DateField {...form.bind("startsOn")} />
        </Field>
        <Field label={t.endsOn} error={form.errorOf("endsOn")}>
          <DateField {...form.bind("endsOn")} {...(form.values.startsOn && { min: form.values.startsOn })} />
        </Field>
      </div>
      <Field label={t.place} error={form.errorOf("place")}>
        <Input {...form.bind("place")} autoComplete="off" />
      </Field>
      <fieldset className="flex flex-col gap-4">
        <legend className="pb-2 font-medium">{t.given}</legend>
        <div className="grid grid-cols-2 gap-x-3 gap-y-4 max-md:grid-cols-1">
          <Field label={t.source} error={form.errorOf("source")}>
            <SuggestInput {...form.bind("source")} known={known?.sources ?? []} />
          </Field>
          <Field label={t.campaign} error={form.errorOf("campaign")}>
            <Input {...form.bind("campaign")} autoComplete="off" />
          </Field>
          <Field label={t.team} error={form.errorOf("teamId")}>
            <TeamPicker
              value={teams?.items.find(({ id }) => id === teamId) ?? null}
              onChange={(team) => form.set({ teamId: team?.id ?? null })}
            />
          </Field>
          <Field label={t.tags} error={form.errorOf("tags")}>
            <TagsField {...form.bind("tags")} known={known?.tags ?? []} aria-label={t.tags} />
          </Field>
        </div>
      </fieldset>
      <CostFields form={form} />
    </>
  );
}

function CostFields({ form }: { form: Form<Values> }) {
  const t = useWords(showWords);
  const f = useFormat();
  const { currency } = form.values;
  return (
    <div className="grid grid-cols-[1fr_140px] gap-3">
      <Field label={t.cost} hint={t.costHint} error={form.errorOf("cost")}>
        <NumberInput
          {...form.bind("cost")}
          currency={currency}
          decimals={currencyDecimals(currency)}
          suffix={f.currencySign(currency)}
        />
      </Field>
      <Field label={t.currency} error={form.errorOf("currency")}>
        <ChoiceCombobox
          value={currency}
          onChange={(next) => next && form.set({ currency: next })}
          choices={currencyChoices(useLanguage())}
        />
      </Field>
    </div>
  );
}
