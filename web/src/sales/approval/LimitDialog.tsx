import { CreateApprovalRule } from "@trato/domain/sales/approval/approval-inputs.ts";
import * as z from "zod/mini";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { limitWords } from "./approval-labels.ts";
import type { ApprovalRule } from "./approval-queries.ts";
import { LimitFields } from "./LimitFields.tsx";
import { emptyLimit, type LimitValues, valuesOf } from "./limit-values.ts";
import { touchesLimit } from "./use-limit-menu.tsx";

type LimitDialogProps = { rule: ApprovalRule | null; onClose: () => void };

/** A new limit beyond which a quotation waits for approval, or a change to one. */
export function LimitDialog({ rule, onClose }: LimitDialogProps) {
  return rule ? <EditLimit rule={rule} onClose={onClose} /> : <NewLimit onClose={onClose} />;
}

const schema = z.omit(CreateApprovalRule, { id: true });

/** As it is sent: without a figure it is refused at its field. */
const sentOf = ({ limit, ...values }: LimitValues) => ({ ...values, ...(limit !== null && { limit }) });

function NewLimit({ onClose }: { onClose: () => void }) {
  const t = useWords(limitWords);
  const create = useCommand("POST /approval-rules", {
    touches: touchesLimit,
    failed: () => true,
    done: () => {
      toast(t.created);
      onClose();
    },
  });
  const form = useForm<LimitValues>({
    place: "new approval rule",
    initial: emptyLimit,
    schema,
    sent: sentOf,
    submit: (values) => create.runAndWait({ ...z.parse(schema, sentOf(values)), id: newId<"approval_rules">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newLimit} submitLabel={t.create} size="xl">
      <LimitFields form={form} />
    </FormDialog>
  );
}

function EditLimit({ rule, onClose }: { rule: ApprovalRule; onClose: () => void }) {
  const t = useWords(limitWords);
  const edit = useCommand("PATCH /approval-rules/:approvalRuleId", {
    touches: touchesLimit,
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<LimitValues, ApprovalRule>({
    record: rule,
    place: `approval rule ${rule.id}`,
    valuesOf,
    schema,
    sent: sentOf,
    save: ({ limit, ...changes }, version) =>
      edit.runAndWait({ ...changes, ...(limit && { limit }), approvalRuleId: rule.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editLimit} submitLabel={t.save} size="xl">
      <LimitFields form={form} />
    </FormDialog>
  );
}
