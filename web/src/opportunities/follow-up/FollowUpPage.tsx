import { useQuery } from "@tanstack/react-query";
import { EditFollowUp } from "@trato/domain/opportunities/follow-up/inputs.ts";
import { useState } from "react";
import * as z from "zod/mini";
import { teamsQuery } from "../../identity/queries.ts";
import type { OutputOf } from "../../platform/api.ts";
import { useCommand } from "../../platform/commands.ts";
import { reading } from "../../platform/queries.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import type { Form } from "../../ui/forms/form.ts";
import { SaveBar } from "../../ui/forms/SaveBar.tsx";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { HoursField } from "../assignment/HoursField.tsx";
import { inOrder } from "../assignment/receiver-values.ts";
import { type TeamWay, teamsAfter, wayOf } from "./contact-time.ts";
import { ContactTime } from "./ContactTime.tsx";
import { followUpSettingWords } from "./follow-up-labels.ts";

type FollowUpSettings = OutputOf<"GET /follow-up">;
const followUpQuery = reading("GET /follow-up", {}, { setting: "any" });

/** Within how long what is new is first contacted, and after how many days what is open lies idle. */
export function FollowUpPage() {
  const t = useWords(followUpSettingWords);
  const { data, error } = useQuery(followUpQuery);
  if (error && !data) throw error;
  return (
    <SettingsPage title={t.title}>
      <SettingsColumn>{data ? <Times settings={data} /> : <Skeleton className="my-7 h-60" />}</SettingsColumn>
    </SettingsPage>
  );
}

const valuesOf = ({ contactMinutes, hours, teams, leadIdleDays, stages }: FollowUpSettings) => ({
  contactMinutes,
  hours: hours as readonly FollowUpSettings["hours"][number][],
  teams,
  leadIdleDays,
  stages: stages.map(({ stageId, idleDays }) => ({ stageId, idleDays })),
});
type Values = ReturnType<typeof valuesOf>;
type FollowUpForm = Form<Values>;
type TeamId = Values["teams"][number]["teamId"];

const sentOf = ({ hours, ...values }: Values) => ({
  ...values,
  hours: hours.map((span) => ({ ...span, days: inOrder(span.days) })),
});
const schema = z.omit(EditFollowUp, { version: true });

function Times({ settings }: { settings: FollowUpSettings }) {
  const t = useWords(followUpSettingWords);
  const mayEdit = useCan("pipeline.configure");
  const edit = useCommand("PATCH /follow-up", {
    touches: () => [{ kind: "setting", id: "follow-up" }],
    failed: () => true,
  });
  const form = useEditForm<Values, FollowUpSettings>({
    record: settings,
    place: "follow-up times",
    valuesOf,
    schema,
    sent: sentOf,
    save: (changes, version) => {
      const all = sentOf({ ...valuesOf(settings), ...changes });
      const names = Object.keys(changes) as (keyof Values)[]; // its own
      return edit.runAndWait({ ...Object.fromEntries(names.map((name) => [name, all[name]])), version });
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit}>
      <fieldset disabled={!mayEdit} className="divide-y divide-line">
        <SettingsSection title={t.contact} text={t.contactText}>
          <ContactTime
            label={t.all}
            minutes={form.values.contactMinutes}
            onChange={(contactMinutes) => form.set({ contactMinutes })}
            error={form.errorOf("contactMinutes")}
          />
          <TeamTimes form={form} />
          <HoursField
            label={t.companyHours}
            hint={t.companyHoursHint}
            hours={form.values.hours}
            onChange={(hours) => form.set({ hours })}
            errorOf={form.errorOf}
          />
        </SettingsSection>
        <SettingsSection title={t.idle} text={t.idleText}>
          <IdleDays form={form} settings={settings} />
        </SettingsSection>
      </fieldset>
      {mayEdit && (
        <div className="sticky bottom-0 bg-bg py-4">
          <SaveBar form={form} />
        </div>
      )}
    </form>
  );
}

/** What holds for each team, where there are some. */
function TeamTimes({ form }: { form: FollowUpForm }) {
  const known = (useQuery(teamsQuery).data?.items ?? []).filter(({ archivedAt }) => archivedAt === null);
  return known.map(({ id, name }) => <TeamTime key={id} form={form} id={id} name={name} />);
}

const usualMinutes = 60;

type TeamTimeProps = { form: FollowUpForm; id: TeamId; name: string };

/** What holds for a team. A time that is emptied to type another one stays to be typed in. */
function TeamTime({ form, id, name }: TeamTimeProps) {
  const t = useWords(followUpSettingWords);
  const { teams, contactMinutes } = form.values;
  const [isTyped, setTyped] = useState(false);
  const kept = wayOf(teams, id);
  const way = kept === "none" && isTyped ? "own" : kept;
  const begun: Record<TeamWay, number | null | undefined> = {
    all: undefined,
    own: contactMinutes ?? usualMinutes,
    none: null,
  };
  const set = (minutes: number | null | undefined) => form.set({ teams: teamsAfter(teams, id, minutes) });
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label={name} className="w-44">
        <Select<TeamWay>
          options={[
            { value: "all", label: t.asAll },
            { value: "own", label: t.own },
            { value: "none", label: t.noTime },
          ]}
          value={way}
          onChange={(next) => (setTyped(false), set(begun[next]))}
        />
      </Field>
      {way === "own" && (
        <ContactTime
          label={t.timeOf(name)}
          isLabelHidden
          minutes={teams.find(({ teamId }) => teamId === id)?.contactMinutes ?? null}
          onChange={(minutes) => (setTyped(true), set(minutes))}
          error={form.errorOf(`teams.${teams.findIndex(({ teamId }) => teamId === id)}.contactMinutes`)}
        />
      )}
    </div>
  );
}

/** After how many days leads, and opportunities in each stage, lie idle. */
function IdleDays({ form, settings }: { form: FollowUpForm; settings: FollowUpSettings }) {
  const t = useWords(followUpSettingWords);
  const { stages, leadIdleDays } = form.values;
  const names = new Map(settings.stages.map(({ stageId, name }) => [stageId, name]));
  return (
    <div className="flex max-w-lg flex-col gap-2">
      <Days
        label={t.leads}
        days={leadIdleDays}
        onChange={(days) => form.set({ leadIdleDays: days })}
        error={form.errorOf("leadIdleDays")}
      />
      {stages.map((stage, place) => (
        <Days
          key={stage.stageId}
          label={t.inStage(names.get(stage.stageId) ?? "")}
          days={stage.idleDays}
          onChange={(idleDays) => form.set({ stages: stages.with(place, { ...stage, idleDays }) })}
          error={form.errorOf(`stages.${place}.idleDays`)}
        />
      ))}
    </div>
  );
}

type DaysProps = {
  label: string;
  days: number | null;
  onChange: (days: number | null) => void;
  error: string | undefined;
};

function Days({ label, days, onChange, error }: DaysProps) {
  const t = useWords(followUpSettingWords);
  return (
    <div className="flex items-start gap-3">
      <span aria-hidden="true" className="min-w-0 flex-1 py-1.5">
        {label}
      </span>
      <Field label={t.daysUntil(label)} isLabelHidden error={error} className="w-24">
        <WholeNumberInput value={days} onChange={onChange} placeholder={t.never} />
      </Field>
      <span aria-hidden="true" className="py-1.5 text-quiet">
        {t.days}
      </span>
    </div>
  );
}
