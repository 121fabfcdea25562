import { AskForApproval as Input } from "@trato/domain/sales/approval/approval-inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { approvalWords } from "./approval-labels.ts";
import { approvalOptions } from "./approval-options.ts";
import type { SaleApproval } from "./approval-queries.ts";
import { Excesses } from "./Excesses.tsx";

type AskForApprovalProps = { sale: { id: string; version: number }; approval: SaleApproval; onClose: () => void };

/** Asks those who are named to approve what goes beyond the limits, with what one has to say for it. */
export function AskForApproval({ sale, approval, onClose }: AskForApprovalProps) {
  const t = useWords(approvalWords);
  const ask = useCommand("POST /sales/:saleId/ask-for-approval", {
    ...approvalOptions,
    failed: () => true,
    done: () => {
      toast(t.asked);
      onClose();
    },
  });
  const sent = ({ note }: { note: string }) => ({ saleId: sale.id, version: sale.version, note: note.trim() || null });
  const form = useForm({
    place: `approval of sale ${sale.id}`,
    initial: { note: "" },
    schema: Input,
    sent,
    submit: (values) => ask.runAndWait(sent(values)),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.askTitle} description={t.askText} submitLabel={t.ask}>
      <Excesses excesses={approval.excesses} currency={approval.currency} />
      <Field label={t.note} error={form.errorOf("note")}>
        <Textarea {...form.bind("note")} />
      </Field>
    </FormDialog>
  );
}
