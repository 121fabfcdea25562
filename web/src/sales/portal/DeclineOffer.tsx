import { declineKinds, declineKindWords } from "@trato/domain/sales/portal/answers.ts";
import { useCommand } from "../../platform/commands.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { RadioList } from "../../ui/fields/RadioList.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { portalWords } from "../labels.ts";
import { questionWords } from "./questions/question-labels.ts";
import { showOffer } from "./show-offer.ts";

type Values = { kind: (typeof declineKinds)[number] | ""; reason: string };

/** The customer says no, and why if he likes. */
export function DeclineOffer({ token, onClose }: { token: string; onClose: () => void }) {
  const t = useWords(portalWords);
  const q = useWords(questionWords);
  const k = useWords(declineKindWords);
  const decline = useCommand("POST /portal/:token/decline", {
    failed: () => true,
    done: (next) => (showOffer(token, next), onClose()),
  });
  const form = useForm<Values>({
    initial: { kind: "", reason: "" },
    place: null,
    submit: ({ kind, reason }) => decline.runAndWait({ token, ...(kind && { kind }), ...(reason && { reason }) }),
  });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={t.declineTitle}
      submitLabel={t.decline}
      tone="danger"
      instead={null}
    >
      <RadioList
        label={q.why}
        choices={declineKinds.map((value) => ({ value, label: k[value] }))}
        value={form.values.kind}
        onChange={(kind) => form.set({ kind })}
      />
      <Field label={t.declineReason} error={form.errorOf("reason")}>
        <Textarea {...form.bind("reason")} />
      </Field>
    </FormDialog>
  );
}
