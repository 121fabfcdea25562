import { useState } from "react";
import { newId } from "../../../platform/ids.ts";
import { useLanguage, useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/fields/Checkbox.tsx";
import { Field } from "../../../ui/fields/Field.tsx";
import { Input } from "../../../ui/fields/Input.tsx";
import { Textarea } from "../../../ui/fields/Textarea.tsx";
import { useForm } from "../../../ui/forms/form.ts";
import { Problem } from "../../../ui/Problem.tsx";
import type { Captures } from "../queue/captures.ts";
import { fillScreen } from "./fill-screen.ts";
import { kioskWords } from "./kiosk-labels.ts";
import type { KioskLock } from "./kiosk-lock.ts";
import { noVisitor, visitorLead, visitorSchema, type VisitorValues } from "./kiosk-values.ts";

type VisitorFormProps = {
  tradeShow: KioskLock["tradeShow"];
  captures: Pick<Captures, "add">;
  onSent: (name: string) => void;
};

const bigField = "h-14 text-xl";

/** What visitors type of themselves: kept on the device at once, and sent when there is a network. */
export function VisitorForm({ tradeShow, captures, onSent }: VisitorFormProps) {
  const t = useWords(kioskWords);
  const language = useLanguage();
  const [key] = useState(() => newId());
  const schema = visitorSchema(tradeShow);
  const lead = (values: VisitorValues) => visitorLead(values, { tradeShow, key, language });
  const form = useForm<VisitorValues>({
    place: null, // nothing of a visitor stays in the browser
    initial: noVisitor,
    schema,
    sent: lead,
    submit: async (values) => {
      fillScreen();
      try {
        await captures.add({ key, lead: schema.parse(lead(values)), photos: [] });
      } catch {
        throw new Error(t.notKept);
      }
      onSent(values.contactName.trim());
    },
  });
  const text = (name: Exclude<keyof VisitorValues, "agrees">) => ({ ...form.bind(name), autoComplete: "off" });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      <h2 className="text-xl font-semibold">{t.welcome}</h2>
      <Field label={t.contactName} error={form.errorOf("contactName") && t.sayName}>
        <Input {...text("contactName")} autoCapitalize="words" className={bigField} />
      </Field>
      <Field label={t.companyName} error={form.errorOf("companyName")}>
        <Input {...text("companyName")} autoCapitalize="words" className={bigField} />
      </Field>
      <Field
        label={t.email}
        error={form.errorOf("email") && (form.values.email.trim() ? form.errorOf("email") : t.sayReach)}
      >
        <Input {...text("email")} type="email" className={bigField} />
      </Field>
      <Field label={t.phone} error={form.errorOf("phone")}>
        <Input {...text("phone")} type="tel" className={bigField} />
      </Field>
      <Field label={t.description} error={form.errorOf("description")}>
        <Textarea {...form.bind("description")} rows={3} className="text-xl" />
      </Field>
      {tradeShow.consent && (
        <div className="flex flex-col gap-1">
          <Checkbox {...form.bind("agrees")} label={tradeShow.consent} className="min-h-12 text-lg wrap-anywhere" />
          {form.errorOf("agrees") && (
            <p role="alert" className="text-bad">
              {t.agree}
            </p>
          )}
        </div>
      )}
      <Problem text={form.problem} />
      <Button tone="primary" type="submit" isBusy={form.isBusy} className="h-14 text-xl">
        {t.send}
      </Button>
    </form>
  );
}
