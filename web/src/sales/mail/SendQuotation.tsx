import { recipientOf } from "@trato/domain/sales/addressee.ts";
import { quotationMail } from "@trato/domain/sales/words.ts";
import { speak } from "@trato/domain/words.ts";
import * as z from "zod/mini";
import { useWords } from "../../platform/words.ts";
import { UnprintableSigns } from "../../documents/UnprintableSigns.tsx";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { useFormat, useMe } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { copiesIn, noCopies, typedCopiesFields } from "../../messaging/copies.ts";
import { CopyFields } from "../../messaging/CopyFields.tsx";
import { NoMailServer } from "../../messaging/NoMailServer.tsx";
import { messagingWords } from "../../messaging/labels.ts";
import { type Later, sendAtIn } from "../../messaging/send-later.ts";
import { SendLater } from "../../messaging/SendLater.tsx";
import { saleWords } from "../labels.ts";
import { type Sale, saleQuery, unprintableQuery } from "../queries.ts";

type SendQuotationProps = { sale: Sale; onClose: () => void };

/** To whom the offer goes, and with which words. */
export function SendQuotation({ sale, onClose }: SendQuotationProps) {
  const t = useWords(saleWords);
  const m = useWords(messagingWords);
  const { timeZone } = useFormat();
  const send = useCommand("POST /sales/:saleId/send", {
    touches: (_, sent) => (sent ? [{ kind: "sale", id: sent.id, version: sent.version }] : []),
    failed: () => true,
    done: (sent) => {
      queryClient.setQueryData(saleQuery(sent.id).queryKey, sent);
      toast(t.sent);
      onClose();
    },
  });
  const usual = useUsualWords(sale);
  const form = useForm({
    place: `send ${sale.id}`,
    initial: {
      to: recipientOf(sale.customer, sale.contactPerson).email ?? "",
      ...noCopies,
      ...usual,
      attachPdf: true,
      sendAt: null as Later | null, // at once, at first
    },
    schema: z.object(typedCopiesFields),
    submit: ({ to, cc, bcc, subject, body, attachPdf, sendAt: later }) =>
      send.runAndWait({
        saleId: sale.id,
        version: sale.version,
        ...(to && { to }),
        ...copiesIn({ cc, bcc }),
        ...(subject && subject !== usual.subject && { subject }),
        ...(body && body !== usual.body && { body }),
        ...(!attachPdf && { attachPdf }),
        ...sendAtIn(later, timeZone),
      }),
  });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.sendTitle}
      submitLabel={form.values.sendAt ? m.schedule : t.send}
      description={t.sendText}
    >
      <NoMailServer />
      <Field label={t.to} error={form.errorOf("to")}>
        <Input {...form.bind("to")} type="email" startsFocused />
      </Field>
      <CopyFields form={form} />
      <Field label={t.subject} error={form.errorOf("subject")}>
        <Input {...form.bind("subject")} />
      </Field>
      <Field label={t.message} hint={sale.number ? undefined : t.messageHint} error={form.errorOf("body")}>
        <Textarea {...form.bind("body")} rows={8} />
      </Field>
      <Checkbox {...form.bind("attachPdf")} label={t.attachPdf} hint={t.attachPdfHint} />
      <UnprintableSigns query={unprintableQuery(sale.id)} />
      <SendLater {...form.bind("sendAt")} error={form.errorOf("sendAt")} />
    </FormDialog>
  );
}

/** What is sent where nobody writes anything else, in the reader's language. Before it was sent first it has no number. */
function useUsualWords({ number, customer, contactPerson }: Sale): { subject: string; body: string } {
  const { workspace, member } = useMe();
  const { name, language } = recipientOf(customer, contactPerson);
  const words = {
    number,
    customer: name,
    workspace: workspace.name,
    salesperson: member.signature?.trim() || member.name,
  };
  const say = (part: keyof typeof quotationMail) => speak(quotationMail, part, language ?? workspace.language, words);
  return { subject: say("subject"), body: say("body") };
}
