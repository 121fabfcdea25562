import { useQuery } from "@tanstack/react-query";
import { emailDraft } from "@trato/domain/messaging/inputs.ts";
import type { DocumentMail } from "@trato/domain/messaging/records.ts";
import { Paperclip } from "lucide-react";
import * as z from "zod/mini";
import { UnprintableLines } from "../documents/UnprintableSigns.tsx";
import { useCommand } from "../platform/commands.ts";
import { idOf } from "../platform/records.ts";
import { useFormat } from "../platform/session.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { copiesIn, noCopies, typedCopiesFields } from "./copies.ts";
import { CopyFields } from "./CopyFields.tsx";
import { messagingWords } from "./labels.ts";
import { NoMailServer } from "./NoMailServer.tsx";
import { type MailedDocument, usualMailQuery } from "./queries.ts";
import { type Later, sendAtIn } from "./send-later.ts";
import { SendLater } from "./SendLater.tsx";
import { useMessageMoves } from "./use-message-moves.ts";

type SendDocumentProps = {
  document: MailedDocument;
  /** Whose history tells of it, where it is not the document's own. */
  historyOf?: string | undefined;
  onClose: () => void;
};

/** To whom a document goes by mail, and with which words: written already, and to be changed. */
export function SendDocument(props: SendDocumentProps) {
  const { data: usual } = useQuery(usualMailQuery(props.document));
  return usual ? <Mail {...props} usual={usual} /> : null;
}

function Mail({ document, historyOf = document.id, onClose, usual }: SendDocumentProps & { usual: DocumentMail }) {
  const t = useWords(messagingWords);
  const form = useMail({ document, historyOf, onClose, usual });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.sendByMail}
      submitLabel={form.values.sendAt ? t.schedule : t.send}
    >
      <NoMailServer />
      <UnprintableLines items={usual.unprintable} />
      <Field label={t.to} error={form.errorOf("to")}>
        <Input {...form.bind("to")} type="email" autoComplete="off" startsFocused />
      </Field>
      <CopyFields form={form} />
      <Field label={t.subject} error={form.errorOf("subject")}>
        <Input {...form.bind("subject")} autoComplete="off" />
      </Field>
      <Field label={t.body} error={form.errorOf("body")}>
        <Textarea {...form.bind("body")} rows={8} />
      </Field>
      <a
        href={document.pdf}
        target="_blank"
        rel="noreferrer"
        className="flex items-center gap-1.5 self-start text-accent hover:underline"
      >
        <Paperclip className="size-3.5" aria-hidden="true" />
        {usual.attachment}
      </a>
      <SendLater {...form.bind("sendAt")} error={form.errorOf("sendAt")} />
    </FormDialog>
  );
}

const { sendAt: _, ...typed } = emailDraft;
const draft = z.object({ ...typed, ...typedCopiesFields });

type Mailed = Required<SendDocumentProps> & { historyOf: string; usual: DocumentMail };

function useMail({ document, historyOf, onClose, usual: { to, subject, body } }: Mailed) {
  const t = useWords(messagingWords);
  const f = useFormat();
  const { withdraw } = useMessageMoves(historyOf);
  const send = useCommand(document.send, {
    touches: (_, sent) => (sent ? [{ kind: "timeline", id: historyOf }] : []),
    failed: () => true,
  });
  return useForm({
    place: `mail ${document.kind} ${document.id}`,
    initial: { to: to ?? "", ...noCopies, subject, body, sendAt: null as Later | null }, // at once, at first
    schema: draft,
    submit: async ({ cc, bcc, sendAt: later, ...mail }) => {
      const wished = sendAtIn(later, f.timeZone);
      const { messageId } = await send.runAndWait({ ...idOf(document), ...mail, ...copiesIn({ cc, bcc }), ...wished });
      onClose();
      toast(wished.sendAt ? t.scheduled(f.moment(wished.sendAt)) : t.sending, { undo: () => withdraw(messageId) });
    },
  });
}
