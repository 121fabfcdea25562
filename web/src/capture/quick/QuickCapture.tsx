import { CreateLead } from "@trato/domain/opportunities/inputs.ts";
import type { KeyboardEvent } from "react";
import { useMe } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { afterText, emptyCapture, leadOfCapture } from "./capture-values.ts";
import { CaptureFields } from "./CaptureFields.tsx";
import { KnownAlready } from "./KnownAlready.tsx";
import { quickWords } from "./labels.ts";
import { useSaveLead } from "./use-save-lead.ts";

/** A new lead from whatever one has of somebody: a line, a signature, a whole mail. */
export function QuickCapture({ onClose }: { onClose: () => void }) {
  const t = useWords(quickWords);
  const language = useLanguage();
  const { country } = useMe().workspace;
  const { save, openAfter } = useSaveLead(onClose);
  const form = useForm({
    initial: emptyCapture,
    place: "new lead",
    schema: CreateLead,
    sent: leadOfCapture,
    submit: save,
  });
  const { values } = form;
  const send = (opens: boolean) => {
    openAfter(opens);
    form.onSubmit();
  };
  return (
    <FormDialog
      form={{ ...form, onSubmit: (event) => (openAfter(false), form.onSubmit(event)) }}
      onClose={onClose}
      title={t.newLead}
      submitLabel={t.create}
      size="lg"
      instead={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button onClick={() => send(true)}>{t.createAndOpen}</Button>
        </>
      }
    >
      <Field label={t.text}>
        <Textarea
          value={values.text}
          onChange={(text) => form.set(afterText(values, text, { country, language }))}
          onKeyDown={enterSends(() => send(false))}
          placeholder={t.textHint}
          rows={2}
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is opened to paste something here
          autoFocus
          className="max-h-40"
        />
      </Field>
      <KnownAlready
        asked={{ email: values.email, name: values.contactName, vat: values.read.taxNumber, phone: values.phone }}
        customerId={values.customerId}
        onCustomer={(customerId) => form.set({ customerId })}
      />
      <CaptureFields form={form} />
    </FormDialog>
  );
}

/** One line is sent by Enter; in several it goes to the next one. */
function enterSends(send: () => void) {
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { value } = event.currentTarget;
    const isPlain =
      !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing;
    if (event.key !== "Enter" || !isPlain || value.includes("\n") || value.trim() === "") return;
    event.preventDefault();
    send();
  };
}
