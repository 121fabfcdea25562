import * as z from "zod/mini";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { queryClient } from "../platform/queries.ts";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { toast } from "../platform/toasts.ts";
import { copiesIn, noCopies, typedCopiesFields } from "../messaging/copies.ts";
import { CopyFields } from "../messaging/CopyFields.tsx";
import { NoMailServer } from "../messaging/NoMailServer.tsx";
import { saleWords } from "./labels.ts";
import { type Sale, saleQuery } from "./queries.ts";

type SendQuotationProps = { sale: Sale; onClose: () => void };

/** To whom the offer goes, and with which words. */
export function SendQuotation({ sale, onClose }: SendQuotationProps) {
  const t = useWords(saleWords);
  const send = useCommand("POST /sales/:saleId/send", {
    touches: (_, sent) => (sent ? [{ kind: "sale", id: sent.id, version: sent.version }] : []),
    failed: () => true,
    done: (sent) => {
      queryClient.setQueryData(saleQuery(sent.id).queryKey, sent);
      toast(t.sent);
      onClose();
    },
  });
  const form = useForm({
    place: `send ${sale.id}`,
    initial: { to: sale.customer.email ?? "", ...noCopies, subject: "", body: "", attachPdf: true },
    schema: z.object(typedCopiesFields),
    submit: ({ to, cc, bcc, subject, body, attachPdf }) =>
      send.runAndWait({
        saleId: sale.id,
        version: sale.version,
        ...(to && { to }),
        ...copiesIn({ cc, bcc }),
        ...(subject && { subject }),
        ...(body && { body }),
        ...(!attachPdf && { attachPdf }),
      }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.sendTitle} submitLabel={t.send} description={t.sendText}>
      <NoMailServer />
      <Field label={t.to} error={form.errorOf("to")}>
        <Input {...form.bind("to")} type="email" startsFocused />
      </Field>
      <CopyFields form={form} />
      <Field label={t.subject} error={form.errorOf("subject")}>
        <Input {...form.bind("subject")} />
      </Field>
      <Field label={t.message} hint={t.messageHint} error={form.errorOf("body")}>
        <Textarea {...form.bind("body")} />
      </Field>
      <Checkbox {...form.bind("attachPdf")} label={t.attachPdf} hint={t.attachPdfHint} />
    </FormDialog>
  );
}
