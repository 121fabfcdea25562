import { useSuspenseQuery } from "@tanstack/react-query";
import { EditWorkspace } from "@trato/domain/identity/inputs.ts";
import { kinds, kindsHaving, type NumberedKind } from "@trato/domain/kinds.ts";
import { type NumberSeries, type SeriesKind, separators } from "@trato/domain/number-formats.ts";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { useCan, useMe } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import type { Form } from "../../ui/forms/form.ts";
import { SaveBar } from "../../ui/forms/SaveBar.tsx";
import { settingsWords } from "../../ui/settings/labels.ts";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { numberSeriesQuery, type Workspace, workspaceQuery } from "../queries.ts";
import { nextNumber } from "./next-number.ts";
import { numberingWords, withoutOrders } from "./numbering-labels.ts";

/** How documents are numbered in the company's own words. */
export function NumberingPage() {
  const t = useWords(numberingWords);
  const { onlyAdministrators } = useWords(settingsWords);
  const mayEdit = useCan("workspace.edit");
  const { data: workspace } = useSuspenseQuery(workspaceQuery);
  const form = useNumberingForm(workspace);
  return (
    <SettingsPage title={t.numbering}>
      <SettingsColumn>
        <form noValidate onSubmit={form.onSubmit}>
          <p className="pt-6 text-quiet text-pretty">{t.introduction}</p>
          <fieldset disabled={!mayEdit} className="divide-y divide-line">
            {kindsHaving("prefix").map((kind) => (
              <KindSection key={kind} kind={kind} form={form} />
            ))}
          </fieldset>
          <div className="sticky bottom-0 bg-bg py-4">
            {mayEdit ? <SaveBar form={form} /> : <p className="text-quiet">{onlyAdministrators}</p>}
          </div>
        </form>
      </SettingsColumn>
    </SettingsPage>
  );
}

type KindSectionProps = { kind: NumberedKind; form: NumberingForm };

/** A kind's series; below that of quotations stands the one that orders may have. */
function KindSection({ kind, form }: KindSectionProps) {
  const { numbering } = form.values;
  const alone = withoutOrders[kind];
  const title = (numbering.order && alone ? alone : kinds[kind].many)[useLanguage()];
  return (
    <>
      <SettingsSection title={title}>
        <SeriesFields form={form} kind={kind} series={numbering[kind]} />
      </SettingsSection>
      {alone && <OrderSection form={form} />}
    </>
  );
}

/** Orders begin like quotations, with another prefix, when they get numbers of their own. */
function OrderSection({ form }: { form: NumberingForm }) {
  const t = useWords(numberingWords);
  const { numbering } = form.values;
  const give = (isOwn: boolean) =>
    form.set({ numbering: { ...numbering, order: isOwn ? { ...numbering.sale, prefix: t.ownPrefix } : null } });
  return (
    <SettingsSection title={t.order}>
      <Checkbox value={numbering.order !== null} onChange={give} label={t.ownOrders} hint={t.ownOrdersHint} />
      {numbering.order && <SeriesFields form={form} kind="order" series={numbering.order} />}
    </SettingsSection>
  );
}

const valuesOf = ({ numbering }: Pick<Workspace, "numbering">) => ({ numbering });

type NumberingForm = Form<ReturnType<typeof valuesOf>>;

/** The form of how documents are numbered, over the version of the company that is on screen. */
function useNumberingForm(workspace: Workspace): NumberingForm {
  const edit = useCommand("PATCH /workspace", {
    touches: (_, after) => (after ? [{ kind: "setting", id: after.id, version: after.version }] : []),
    failed: () => true,
    done: (after) => queryClient.setQueryData(workspaceQuery.queryKey, after),
  });
  return useEditForm({
    record: workspace,
    place: "numbering",
    valuesOf,
    schema: EditWorkspace,
    save: (changes, version) => edit.runAndWait({ ...changes, version }),
  });
}

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => ({ value: String(count), label: String(count) }));

type SeriesFieldsProps = { form: NumberingForm; kind: SeriesKind; series: NumberSeries };

/** How the documents of a kind are numbered, with the number that the next of them gets. */
function SeriesFields({ form, kind, series }: SeriesFieldsProps) {
  const t = useWords(numberingWords);
  const { today } = useMe();
  const { data: counted } = useSuspenseQuery(numberSeriesQuery);
  const errorOf = (field: keyof NumberSeries) => form.errorOf(`numbering.${kind}.${field}`);
  const set = (change: Partial<NumberSeries>) =>
    form.set({ numbering: { ...form.values.numbering, [kind]: { ...series, ...change } } });
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)] gap-4">
        <Field label={t.prefix} error={errorOf("prefix")}>
          <Input value={series.prefix} onChange={(prefix) => set({ prefix })} autoComplete="off" />
        </Field>
        <Field label={t.separator} error={errorOf("separator")}>
          <Select
            options={separators.map((sign) => ({ value: sign, label: sign === "" ? t.none : sign }))}
            value={series.separator}
            onChange={(separator) => set({ separator })}
          />
        </Field>
        <Field label={t.digits} error={errorOf("digits")}>
          <Select options={digits} value={String(series.digits)} onChange={(count) => set({ digits: Number(count) })} />
        </Field>
      </div>
      <Checkbox value={series.isYearly} onChange={(isYearly) => set({ isYearly })} label={t.isYearly} />
      <p className="text-quiet">
        {t.next}{" "}
        <span className="font-medium text-ink tabular-nums">{nextNumber(series, counted.items, today) ?? "—"}</span>
      </p>
    </>
  );
}
