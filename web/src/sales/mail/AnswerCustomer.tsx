import { AnswerCustomer as Answer } from "@trato/domain/sales/inputs.ts";
import * as z from "zod/mini";
import { newId } from "../../platform/ids.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { KeyedForm } from "../../ui/forms/KeyedForm.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { answerWords } from "../labels.ts";
import type { Sale } from "../queries.ts";

const schema = z.pick(Answer, { body: true });
const empty = { body: "" };

/** What the customer asked is answered: he reads it on his page and gets it by mail. */
export function AnswerCustomer({ sale }: { sale: Sale }) {
  const t = useWords(answerWords);
  const answer = useCommand("POST /sales/:saleId/answer", {
    touches: () => [{ kind: "timeline", id: sale.id }],
    failed: () => true,
  });
  const form = useForm({
    initial: empty,
    place: `answer ${sale.id}`,
    schema,
    submit: async ({ body }) => {
      await answer.runAndWait({ saleId: sale.id, id: newId<"notes">(), body });
      toast(t.answered);
    },
    keptOf: () => empty,
  });
  const obstacle = obstacleText(sale.can.answer);
  return (
    <KeyedForm onSubmit={form.onSubmit} className="flex flex-col gap-2 p-3">
      <Textarea {...form.bind("body")} rows={3} aria-label={t.answer} placeholder={t.hint} />
      <Problem text={form.errorOf("body") ?? form.problem} />
      <div className="flex items-center justify-end gap-2">
        <KeyHint keys="mod+enter" className="max-md:hidden" />
        <Button size="sm" tone="primary" type="submit" isBusy={form.isBusy} {...(obstacle && { obstacle })}>
          {t.send}
        </Button>
      </div>
    </KeyedForm>
  );
}
