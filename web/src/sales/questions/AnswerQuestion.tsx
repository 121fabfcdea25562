import { AnswerCustomer } from "@trato/domain/sales/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import * as z from "zod/mini";
import { newId } from "../../platform/ids.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { KeyedForm } from "../../ui/forms/KeyedForm.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { answerWords } from "../labels.ts";

type AnswerQuestionProps = {
  saleId: Id<"sales">;
  /** Null: about the whole. */
  lineId: Id<"sale_lines"> | null;
  onDone: () => void;
};

const schema = z.pick(AnswerCustomer, { body: true });

/** The answer to a question about a line: the customer reads it there, and gets it by mail. */
export function AnswerQuestion({ saleId, lineId, onDone }: AnswerQuestionProps) {
  const t = useWords(answerWords);
  const answer = useCommand("POST /sales/:saleId/answer", {
    touches: () => [{ kind: "timeline", id: saleId }],
    failed: () => true,
  });
  const form = useForm({
    initial: { body: "" },
    place: `answer ${saleId} ${lineId ?? ""}`,
    schema,
    submit: async ({ body }) => {
      await answer.runAndWait({ saleId, id: newId<"notes">(), body, ...(lineId && { lineId }) });
      toast(t.answered);
      onDone();
    },
  });
  return (
    <KeyedForm onSubmit={form.onSubmit} className="flex flex-col gap-2">
      <Textarea {...form.bind("body")} rows={3} aria-label={t.answer} placeholder={t.hint} />
      <Problem text={form.errorOf("body") ?? form.problem} />
      <Button size="sm" tone="primary" type="submit" isBusy={form.isBusy} className="self-end">
        {t.send}
      </Button>
    </KeyedForm>
  );
}
