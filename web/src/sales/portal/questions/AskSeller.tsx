import { useState } from "react";
import { useCommand } from "../../../platform/commands.ts";
import { toast } from "../../../platform/toasts.ts";
import { useWords } from "../../../platform/words.ts";
import { Field } from "../../../ui/fields/Field.tsx";
import { Textarea } from "../../../ui/fields/Textarea.tsx";
import { useForm } from "../../../ui/forms/form.ts";
import { FormDialog } from "../../../ui/forms/FormDialog.tsx";
import { Segments } from "../../../ui/Segments.tsx";
import { portalWords } from "../../labels.ts";
import type { Offer } from "../../queries.ts";
import { showOffer } from "../show-offer.ts";
import { questionWords } from "./question-labels.ts";

type AskSellerProps = {
  token: string;
  /** The line that it is about; null: the whole. */
  line: Offer["lines"][number] | null;
  /** Whether changes may be asked for too. */
  mayChange: boolean;
  onClose: () => void;
};

/** The customer asks something about a line or the whole, or says what should be different. */
export function AskSeller({ token, line, mayChange, onClose }: AskSellerProps) {
  const t = useWords(portalWords);
  const q = useWords(questionWords);
  const [kind, setKind] = useState<"question" | "changes">("question");
  const sent = {
    failed: () => true,
    done: (offer: Offer) => {
      showOffer(token, offer);
      toast(t.questionSent);
      onClose();
    },
  };
  const ask = useCommand("POST /portal/:token/comment", sent);
  const change = useCommand("POST /portal/:token/ask-for-changes", sent);
  const isChange = kind === "changes";
  const form = useForm({
    initial: { body: "" },
    place: null,
    submit: ({ body }) =>
      isChange ? change.runAndWait({ token, body }) : ask.runAndWait({ token, body, ...(line && { lineId: line.id }) }),
  });
  const kinds = [
    { value: "question" as const, label: q.question },
    { value: "changes" as const, label: q.changes },
  ];
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={line ? q.askAbout(line.name.split("\n")[0] ?? "") : t.ask}
      submitLabel={t.sendQuestion}
      isIncomplete={form.values.body.trim() === ""}
      instead={null}
    >
      {mayChange && !line && <Segments label={q.kind} segments={kinds} value={kind} onChange={setKind} />}
      <Field
        label={isChange ? q.changesText : t.question}
        error={form.errorOf("body")}
        {...(isChange && { hint: q.changesHint })}
      >
        <Textarea {...form.bind("body")} rows={4} />
      </Field>
    </FormDialog>
  );
}
