import { type AboutKind, type KindTaking, routeOf } from "@trato/domain/kinds.ts";
import { emailDraft } from "@trato/domain/messaging/inputs.ts";
import { useState } from "react";
import * as z from "zod/mini";
import { useWords } from "../platform/words.ts";
import { useFormat, useMe } from "../platform/session.ts";
import { useCommand } from "../platform/commands.ts";
import { idOf, type Subject } from "../platform/records.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { useForm } from "../ui/forms/form.ts";
import { KeyedForm } from "../ui/forms/KeyedForm.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { KeyHint } from "../ui/KeyHint.tsx";
import { Problem } from "../ui/Problem.tsx";
import { toast } from "../platform/toasts.ts";
import { copiesIn, noCopies, typedCopiesFields } from "./copies.ts";
import { CopyFields } from "./CopyFields.tsx";
import { messagingWords } from "./labels.ts";
import { MailWords } from "./MailWords.tsx";
import { isLettered } from "./queries.ts";
import { type Later, sendAtIn } from "./send-later.ts";
import { SendLater } from "./SendLater.tsx";
import { NoMailServer } from "./NoMailServer.tsx";
import { TemplateChoice } from "./templates/TemplateChoice.tsx";
import { useMessageMoves } from "./use-message-moves.ts";

type WriteEmailProps = { subject: Subject<Extract<AboutKind, KindTaking<"email">>>; to: string | null };

const { sendAt: _, ...typed } = emailDraft;
const draft = z.object({ ...typed, ...typedCopiesFields });

/** An e-mail about a record. It leaves some seconds later; taking it back brings the text back too. */
export function WriteEmail({ subject, to }: WriteEmailProps) {
  const t = useWords(messagingWords);
  const f = useFormat();
  const [isWanted, setWanted] = useState(false);
  const { withdraw } = useMessageMoves(subject.id);
  const empty = {
    to: to ?? "",
    ...noCopies,
    subject: "",
    body: signed(useMe().member.signature),
    sendAt: null as Later | null,
  }; // empty at first
  const send = useCommand(routeOf("POST", subject.kind, "send-email"), {
    touches: (_, sent) =>
      sent
        ? [
            { kind: "timeline", id: subject.id },
            { kind: "message", id: sent.messageId },
          ]
        : [],
    failed: () => true,
  });
  const form = useForm({
    initial: empty,
    place: `email ${subject.kind} ${subject.id}`,
    schema: draft,
    submit: async (values) => {
      const { cc, bcc, sendAt: later, ...mail } = values;
      const wished = sendAtIn(later, f.timeZone);
      const { messageId } = await send.runAndWait({ ...idOf(subject), ...mail, ...copiesIn({ cc, bcc }), ...wished });
      const takeBack = async () => {
        if (!(await withdraw(messageId))) return;
        form.set(values);
      };
      toast(wished.sendAt ? t.scheduled(f.moment(wished.sendAt)) : t.sending, { undo: () => void takeBack() });
    },
    keptOf: () => empty,
  });
  return (
    <KeyedForm onSubmit={form.onSubmit} className="flex flex-col gap-3 p-3">
      <NoMailServer />
      <div className="flex flex-wrap gap-3 *:min-w-60 *:flex-1" onFocus={() => setWanted(true)}>
        <Field label={t.to} error={form.errorOf("to")}>
          <Input {...form.bind("to")} type="email" autoComplete="off" />
        </Field>
        {isLettered(subject) && <TemplateChoice about={subject} form={form} isWanted={isWanted} />}
      </div>
      <CopyFields form={form} />
      <MailWords form={form} rows={5} />
      <SendLater {...form.bind("sendAt")} error={form.errorOf("sendAt")} />
      <Problem text={form.problem} />
      <div className="flex items-center justify-end gap-2">
        <KeyHint keys="mod+enter" className="max-md:hidden" />
        <Button size="sm" tone="primary" type="submit" isBusy={form.isBusy}>
          {form.values.sendAt ? t.schedule : t.send}
        </Button>
      </div>
    </KeyedForm>
  );
}

/** What one writes stands above one's signature. */
const signed = (signature: string | null): string => (signature?.trim() ? `\n\n${signature.trim()}` : "");
