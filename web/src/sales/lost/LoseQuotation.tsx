import { mayBeNamed } from "@trato/domain/sales/lost/line-reasons.ts";
import { type DeclineKind, declineKinds, declineKindWords } from "@trato/domain/sales/portal/answers.ts";
import { useCommand } from "../../platform/commands.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { RadioList } from "../../ui/fields/RadioList.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { moveOptions } from "../move-options.ts";
import type { Sale } from "../queries.ts";
import { LineReasons } from "./LineReasons.tsx";
import { lostWords } from "./lost-labels.ts";
import { type ReasonByLine, whyOf } from "./why-lost.ts";

type Values = { kind: DeclineKind | ""; reason: string; lines: ReasonByLine };

/** The seller says that nothing comes of a quotation, why, and because of which of its lines. */
export function LoseQuotation({ sale, onClose }: { sale: Sale; onClose: () => void }) {
  const t = useWords(lostWords);
  const kinds = useWords(declineKindWords);
  const shown = moveOptions(t.lost);
  const lose = useCommand("POST /sales/:saleId/cancel", {
    ...shown,
    failed: () => true,
    done: (next) => (shown.done(next), onClose()),
  });
  const form = useForm<Values>({
    initial: { kind: "", reason: "", lines: {} },
    place: null,
    submit: (values) => lose.runAndWait({ saleId: sale.id, version: sale.version, ...whyOf(values) }),
  });
  return (
    <FormDialog form={form} onClose={onClose} size="sm" title={t.loseTitle} submitLabel={t.loseSubmit} tone="danger">
      <RadioList
        label={t.loseTitle}
        choices={declineKinds.map((value) => ({ value, label: kinds[value] }))}
        value={form.values.kind}
        onChange={(kind) => form.set({ kind })}
      />
      <Field label={t.inWords} error={form.errorOf("reason")}>
        <Textarea {...form.bind("reason")} />
      </Field>
      <LineReasons
        lines={sale.lines.filter((line) => line.kind === "product" && mayBeNamed(line))}
        value={form.values.lines}
        onChange={(lines) => form.set({ lines })}
      />
    </FormDialog>
  );
}
