import { addDays, type CalendarDate, type Moment, momentAt } from "@trato/domain/dates.ts";
import { CreateApiKey } from "@trato/domain/identity/inputs.ts";
import type { Scope } from "@trato/domain/keys/scopes.ts";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { type Said, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyField } from "../../ui/fields/CopyField.tsx";
import { DateField } from "../../ui/fields/DateField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { keyWords } from "./key-labels.ts";
import { KeyScopes } from "./KeyScopes.tsx";

const lives = ["30", "90", "365", "day", "never"] as const;
type Life = (typeof lives)[number];
const widths = ["all", "some"] as const;
type Given = {
  name: string;
  life: Life;
  lastDay: CalendarDate | null;
  width: (typeof widths)[number];
  scopes: Scope[];
};

/** A key for a program: named, kept to what it is for, limited in time, and shown once. */
export function NewApiKey({ onClose }: { onClose: () => void }) {
  const t = useWords(keyWords);
  const { timeZone } = useMe().workspace;
  const [key, setKey] = useState<string | null>(null);
  const create = useCommand("POST /api-keys", {
    touches: (_, made) => (made ? [{ kind: "member", id: made.memberId }] : []),
    failed: () => true,
    done: (made) => setKey(made.key),
  });
  const asked = ({ name, life, lastDay, width, scopes }: Given) => ({
    name,
    expiresAt: endOf(life, lastDay, timeZone),
    ...(width === "some" && { scopes }),
  });
  const form = useForm<Given>({
    place: "new api key",
    initial: { name: "", life: "365", lastDay: null, width: "all", scopes: [] },
    schema: CreateApiKey,
    sent: asked,
    submit: (given) => create.runAndWait(asked(given)),
  });
  if (key) return <KeyShown apiKey={key} onClose={onClose} />;
  const { life, width, scopes, lastDay } = form.values;
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.newKey}
      description={t.about}
      submitLabel={t.create}
      size="md"
      isIncomplete={(width === "some" && scopes.length === 0) || (life === "day" && !lastDay)}
    >
      <Field label={t.name} error={form.errorOf("name")} hint={t.nameHint}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <Until form={form} />
      <May form={form} />
    </FormDialog>
  );
}

type Part = { form: Form<Given> };

function Until({ form }: Part) {
  const t = useWords(keyWords);
  const f = useFormat();
  const { life } = form.values;
  return (
    <>
      <Field label={t.expires} error={form.errorOf("expiresAt")}>
        <Select options={lives.map((value) => ({ value, label: sayLife(value, t) }))} {...form.bind("life")} />
      </Field>
      {life === "day" && (
        <Field label={t.lastDay}>
          <DateField {...form.bind("lastDay")} min={f.today()} />
        </Field>
      )}
    </>
  );
}

function May({ form }: Part) {
  const t = useWords(keyWords);
  const { width } = form.values;
  return (
    <>
      <Field label={t.scopes}>
        <Select
          options={widths.map((value) => ({ value, label: value === "all" ? t.allScopes : t.someScopes }))}
          {...form.bind("width")}
        />
      </Field>
      {width === "some" && <KeyScopes {...form.bind("scopes")} error={form.errorOf("scopes")} />}
    </>
  );
}

function sayLife(life: Life, t: Said<typeof keyWords>): string {
  if (life === "365") return t.inAYear;
  if (life === "day") return t.onADay;
  return life === "never" ? t.never : t.inDays(Number(life));
}

const day = 86_400_000;

const momentBefore = (moment: Moment): Moment => new Date(Date.parse(moment) - 1).toISOString() as Moment; // an ISO moment by construction

/** The last day is one on which it still opens. */
function endOf(life: Life, lastDay: CalendarDate | null, timeZone: string): Moment | null {
  if (life === "never" || (life === "day" && !lastDay)) return null;
  if (life === "day" && lastDay) return momentBefore(momentAt(timeZone, addDays(lastDay, 1), "00:00"));
  return new Date(Date.now() + Number(life) * day).toISOString() as Moment; // an ISO moment by construction
}

function KeyShown({ apiKey, onClose }: { apiKey: string; onClose: () => void }) {
  const t = useWords(keyWords);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.createdTitle}
      description={t.createdText}
      footer={<Button onClick={onClose}>{t.done}</Button>}
    >
      <CopyField label={t.key} text={apiKey} />
    </Dialog>
  );
}
