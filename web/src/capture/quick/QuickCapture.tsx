import type { ReadContact } from "@trato/domain/capture/cards/contact.ts";
import { leadOfContact } from "@trato/domain/capture/cards/lead-of-contact.ts";
import type { LeadText } from "@trato/domain/capture/cards/lead-texts.ts";
import { CreateLead } from "@trato/domain/opportunities/inputs.ts";
import { type KeyboardEvent, lazy, Suspense, useState } from "react";
import { KnownAlready } from "../../contacts/similar/KnownAlready.tsx";
import { useMe } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { CardPicture } from "../card/CardPicture.tsx";
import { cardWords } from "../card/labels.ts";
import { afterWord } from "../card/read-values.ts";
import {
  afterCard,
  afterChoosing,
  afterText,
  type CaptureValues,
  emptyCapture,
  leadOfCapture,
  signsOfCapture,
} from "./capture-values.ts";
import { CaptureFields } from "./CaptureFields.tsx";
import { CardSources } from "../card/CardSources.tsx";
import { quickWords } from "./labels.ts";
import { type Several, useChosenFile } from "../card/use-chosen-file.ts";
import { useSaveLead } from "./use-save-lead.ts";

const SeveralLeads = lazy(async () => ({ default: (await import("../card/several/SeveralLeads.tsx")).SeveralLeads }));

/** A new lead from whatever one has of somebody: a line, a signature, a whole mail, a card, a contact file. */
export function QuickCapture({ onClose }: { onClose: () => void }) {
  const t = useWords({ ...quickWords, ...cardWords });
  const { save, openAfter } = useSaveLead(onClose);
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [isKept, setKept] = useState(true);
  const form = useForm({
    initial: emptyCapture,
    place: "new lead",
    schema: CreateLead,
    sent: leadOfCapture,
    submit: (values) => save(values, photo && isKept ? { photo, name: t.fileName } : null),
  });
  const [target, setTarget] = useState<LeadText>("contactName");
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
      <Told form={form} onSend={() => send(false)} target={target} onTarget={setTarget} onPhoto={setPhoto} />
      {photo && <Checkbox label={t.keepPhoto} value={isKept} onChange={setKept} />}
      <KnownAlready
        typed={signsOfCapture(values)}
        customer={{ id: values.customerId, choose: (customerId) => form.set({ customerId }) }}
      />
      <CaptureFields form={form} onFocus={setTarget} />
    </FormDialog>
  );
}

type ToldProps = {
  form: Form<CaptureValues>;
  onSend: () => void;
  target: LeadText;
  onTarget: (target: LeadText) => void;
  onPhoto: (photo: Blob | null) => void;
};

/** What one has of somebody, as it came. */
function Told({ form, onSend, target, onTarget, onPhoto }: ToldProps) {
  const t = useWords({ ...quickWords, ...cardWords });
  const language = useLanguage();
  const { country } = useMe().workspace;
  const { values } = form;
  const take = (contact: ReadContact) => form.set(afterChoosing(values, leadOfContact(contact, language)));
  const [several, setSeveral] = useState<Several | null>(null);
  const file = useChosenFile({ onContact: take, onSeveral: setSeveral });
  const { chosen } = file;
  return (
    <>
      <Field label={t.text}>
        <Textarea
          value={values.text}
          onChange={(text) => form.set(afterText(values, text, { country, language }))}
          onKeyDown={enterSends(onSend)}
          placeholder={t.textHint}
          rows={2}
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is opened to paste something here
          autoFocus
          className="max-h-40"
        />
      </Field>
      <CardSources onChoose={file.choose} onContact={take} />
      {several && (
        <Suspense>
          <SeveralLeads given={several} onClose={() => setSeveral(null)} />
        </Suspense>
      )}
      {chosen && (
        <CardPicture
          key={chosen.number}
          picture={chosen.picture}
          onRead={(read, photo) => {
            onPhoto(photo);
            form.set(afterCard(values, read));
          }}
          target={target}
          onTarget={onTarget}
          onWord={(word) => form.set(afterWord(values, target, word))}
        />
      )}
    </>
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
