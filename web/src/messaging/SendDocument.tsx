import { useQuery } from "@tanstack/react-query";
import { emailDraft } from "@trato/domain/messaging/inputs.ts";
import { Paperclip } from "lucide-react";
import * as z from "zod/mini";
import { UnprintableLines } from "../documents/preview/UnprintableSigns.tsx";
import { useCommand } from "../platform/commands.ts";
import { idOf } from "../platform/records.ts";
import { useFormat } from "../platform/session.ts";
import { keepUnsent } from "../platform/store/unsent.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { useForm } from "../ui/forms/form.ts";
import { unsentIn } from "../ui/forms/form-state.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { copiesIn, noCopies, typedCopiesFields } from "./copies.ts";
import { CopyFields } from "./CopyFields.tsx";
import { messagingWords } from "./labels.ts";
import { NoMailServer } from "./NoMailServer.tsx";
import { MailWords } from "./MailWords.tsx";
import { type LetterDraft, letterQuery, type MailedDocument } from "./queries.ts";
import { type Later, sendAtIn } from "./send-later.ts";
import { SendLater } from "./SendLater.tsx";
import { TemplateChoice } from "./templates/TemplateChoice.tsx";
import { useMessageMoves } from "./use-message-moves.ts";

type SendDocumentProps = {
  document: MailedDocument;
  /** Whose history tells of it, where it is not the document's own. */
  historyOf?: string | undefined;
  onClose: () => void;
  /** Opens it again with what was written, when the mail is taken back. */
  onTakenBack: () => void;
};

/** To whom a document goes by mail, and with which words: written already, and to be changed. */
export function SendDocument(props: SendDocumentProps) {
  const { data: usual } = useQuery(letterQuery(props.document));
  return usual ? <Mail {...props} usual={usual} /> : null;
}

function Mail({ historyOf, usual, ...props }: SendDocumentProps & { usual: LetterDraft }) {
  const t = useWords(messagingWords);
  const { document, onClose } = props;
  const form = useMail({ ...props, historyOf: historyOf ?? document.id, usual });
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
      <TemplateChoice about={document} form={form} usual={usual} />
      <MailWords form={form} rows={8} />
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

type Mailed = Required<SendDocumentProps> & { historyOf: string; usual: LetterDraft };

function useMail({ document, historyOf, onClose, onTakenBack, usual: { to, subject, body } }: Mailed) {
  const t = useWords(messagingWords);
  const f = useFormat();
  const { withdraw } = useMessageMoves(historyOf);
  const send = useCommand(document.send, {
    touches: (_, sent) => (sent ? [{ kind: "timeline", id: historyOf }] : []),
    failed: () => true,
  });
  const place = `mail ${document.kind} ${document.id}`;
  const initial = { to: to ?? "", ...noCopies, subject, body, sendAt: null as Later | null }; // at once, at first
  return useForm({
    place,
    initial,
    schema: draft,
    submit: async (values) => {
      const { cc, bcc, sendAt: later, ...mail } = values;
      const wished = sendAtIn(later, f.timeZone);
      const { messageId } = await send.runAndWait({ ...idOf(document), ...mail, ...copiesIn({ cc, bcc }), ...wished });
      onClose();
      const takeBack = async () => {
        if (!(await withdraw(messageId))) return;
        keepUnsent(place, unsentIn({ values, saved: initial }));
        onTakenBack();
      };
      toast(wished.sendAt ? t.scheduled(f.moment(wished.sendAt)) : t.sending, { undo: () => void takeBack() });
    },
  });
}
