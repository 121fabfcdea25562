import { RefuseApproval } from "@trato/domain/sales/approval/approval-inputs.ts";
import { Check } from "lucide-react";
import { useState } from "react";
import * as z from "zod/mini";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { approvalWords } from "./approval-labels.ts";
import { approvalOptions } from "./approval-options.ts";

type Which = { saleId: string; version: number };

/** Yes, or no and why: for whoever is asked to approve a quotation. */
export function DecideApproval({ saleId, version }: Which) {
  const t = useWords(approvalWords);
  const [isRefusing, setRefusing] = useState(false);
  const approve = useCommand("POST /sales/:saleId/approve", {
    ...approvalOptions,
    done: (approval) => toast(approval.items[0]?.state === "waiting" ? t.approvedPart : t.approved),
  });
  return (
    <>
      <Button onClick={() => setRefusing(true)}>{t.refuse}</Button>
      <Button
        tone="primary"
        icon={<Check />}
        isBusy={approve.isRunning}
        onClick={() => approve.run({ saleId, version })}
      >
        {t.approve}
      </Button>
      {isRefusing && <Refuse saleId={saleId} version={version} onClose={() => setRefusing(false)} />}
    </>
  );
}

const schema = z.pick(RefuseApproval, { reason: true });

function Refuse({ saleId, version, onClose }: Which & { onClose: () => void }) {
  const t = useWords(approvalWords);
  const refuse = useCommand("POST /sales/:saleId/refuse-approval", {
    ...approvalOptions,
    failed: () => true,
    done: () => {
      toast(t.refused);
      onClose();
    },
  });
  const form = useForm({
    place: `refusal of sale ${saleId}`,
    initial: { reason: "" },
    schema,
    submit: ({ reason }) => refuse.runAndWait({ saleId, version, reason }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.refuseTitle} submitLabel={t.refuseSubmit} size="sm">
      <Field label={t.reason} error={form.errorOf("reason")}>
        <Textarea {...form.bind("reason")} />
      </Field>
    </FormDialog>
  );
}
