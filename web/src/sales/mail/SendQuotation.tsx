import { useQuery } from "@tanstack/react-query";
import { recipientOf } from "@trato/domain/sales/addressee.ts";
import { mailBody, mailSubject } from "@trato/domain/messaging/inputs.ts";
import { useState } from "react";
import * as z from "zod/mini";
import { useWords } from "../../platform/words.ts";
import { UnprintableLines } from "../../documents/preview/UnprintableSigns.tsx";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { keepUnsent } from "../../platform/store/unsent.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { unsentIn } from "../../ui/forms/form-state.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { copiesIn, noCopies, typedCopiesFields } from "../../messaging/copies.ts";
import { CopyFields } from "../../messaging/CopyFields.tsx";
import { MailWords } from "../../messaging/MailWords.tsx";
import { NoMailServer } from "../../messaging/NoMailServer.tsx";
import { messagingWords } from "../../messaging/labels.ts";
import { type LetterDraft, letterQuery } from "../../messaging/queries.ts";
import { type Later, sendAtIn } from "../../messaging/send-later.ts";
import { SendLater } from "../../messaging/SendLater.tsx";
import { TemplateChoice } from "../../messaging/templates/TemplateChoice.tsx";
import { useMessageMoves } from "../../messaging/use-message-moves.ts";
import { saleWords } from "../labels.ts";
import { SaleWarnings } from "../margins/SaleWarnings.tsx";
import { AttachDatasheets } from "./AttachDatasheets.tsx";
import { moveOptions } from "../move-options.ts";
import { letteredSale, type Sale, saleQuery } from "../queries.ts";

type SendQuotationProps = {
  sale: Sale;
  onClose: () => void;
  /** Opens it again with what was written, when the mail is taken back. */
  onTakenBack: () => void;
};

/** To whom the offer goes, and with which words. */
export function SendQuotation(props: SendQuotationProps) {
  const { data: usual } = useQuery(letterQuery(letteredSale(props.sale.id)));
  return usual ? <Offer {...props} usual={usual} /> : null;
}

function Offer({ usual, ...props }: SendQuotationProps & { usual: LetterDraft }) {
  const { sale, onClose } = props;
  const t = useWords(saleWords);
  const m = useWords(messagingWords);
  const [filled, setFilled] = useState(usual);
  const form = useOffer({ ...props, usual, filled });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.sendTitle}
      submitLabel={form.values.sendAt ? m.schedule : t.send}
      description={t.sendText}
    >
      <NoMailServer />
      <SaleWarnings saleId={sale.id} />
      <Field label={t.to} error={form.errorOf("to")}>
        <Input {...form.bind("to")} type="email" startsFocused />
      </Field>
      <CopyFields form={form} />
      <TemplateChoice about={letteredSale(sale.id)} form={form} usual={usual} onFilled={setFilled} />
      <MailWords form={form} rows={8} hint={sale.number ? undefined : t.messageHint} />
      <Checkbox {...form.bind("attachPdf")} label={t.attachPdf} hint={t.attachPdfHint} />
      <AttachDatasheets saleId={sale.id} {...form.bind("attachDatasheets")} />
      <UnprintableLines items={usual.unprintable} />
      <SendLater {...form.bind("sendAt")} error={form.errorOf("sendAt")} />
    </FormDialog>
  );
}

const typed = z.object({ subject: mailSubject(), body: mailBody(), ...typedCopiesFields });

type Offered = SendQuotationProps & { usual: LetterDraft; filled: LetterDraft };

function useOffer({ sale, onClose, onTakenBack, usual: { subject, body }, filled }: Offered) {
  const t = useWords(saleWords);
  const m = useWords(messagingWords);
  const f = useFormat();
  const takeBack = useTakenBack(sale);
  const send = useCommand("POST /sales/:saleId/send", {
    touches: (_, sent) => (sent ? [{ kind: "sale", id: sent.id, version: sent.version }] : []),
    failed: () => true,
    done: ({ messageId: _, ...sent }) => queryClient.setQueryData(saleQuery(sent.id).queryKey, sent),
  });
  const place = `send ${sale.id}`;
  const initial = {
    to: recipientOf(sale.customer, sale.contactPerson).email ?? "",
    ...noCopies,
    subject,
    body,
    attachPdf: true,
    attachDatasheets: true,
    sendAt: null as Later | null, // at once, at first
  };
  return useForm({
    place,
    initial,
    schema: typed,
    submit: async (values) => {
      const { to, cc, bcc, attachPdf, attachDatasheets, sendAt: later, ...words } = values;
      const wished = sendAtIn(later, f.timeZone);
      const sent = await send.runAndWait({
        saleId: sale.id,
        version: sale.version,
        ...(to && { to }),
        ...copiesIn({ cc, bcc }),
        ...wordsSent(words, filled),
        ...(!attachPdf && { attachPdf }),
        ...(!attachDatasheets && { attachDatasheets }),
        ...wished,
      });
      onClose();
      const undo = async () => {
        if (!(await takeBack(sent))) return;
        keepUnsent(place, unsentIn({ values, saved: initial }));
        onTakenBack();
      };
      toast(wished.sendAt ? m.scheduled(f.moment(wished.sendAt)) : t.sent, { undo: () => void undo() });
    },
  });
}

/** The mail is taken back, as long as it has not left; what was a draft is one again. */
function useTakenBack({ id, state }: Sale) {
  const { withdraw } = useMessageMoves(id);
  const reopen = useCommand("POST /sales/:saleId/reopen", moveOptions());
  return async ({ messageId, version }: { messageId: string; version: number }): Promise<boolean> => {
    const isBack = await withdraw(messageId);
    if (isBack && state === "draft") await reopen.runAndWait({ saleId: id, version });
    return isBack;
  };
}

/** What was written; where that is the template's own, the template, which says the number as well that the quotation gets now. */
function wordsSent({ subject, body }: { subject: string; body: string }, filled: LetterDraft) {
  return {
    ...(subject !== filled.subject && { subject }),
    ...(body !== filled.body && { body }),
    ...(filled.templateId && { templateId: filled.templateId }),
  };
}
