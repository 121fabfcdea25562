import { type DeclineKind, declineKinds, declineKindWords } from "@trato/domain/sales/portal/answers.ts";
import { mayBeNamed } from "@trato/domain/sales/lost/line-reasons.ts";
import { useCommand } from "../../platform/commands.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { RadioList } from "../../ui/fields/RadioList.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { portalWords } from "../labels.ts";
import { LineReasons } from "../lost/LineReasons.tsx";
import { type ReasonByLine, whyOf } from "../lost/why-lost.ts";
import type { Offer } from "../queries.ts";
import { questionWords } from "./questions/question-labels.ts";
import { showOffer } from "./show-offer.ts";

type Values = { kind: DeclineKind | ""; reason: string; lines: ReasonByLine };
type DeclineOfferProps = { token: string; lines: Offer["lines"]; onClose: () => void };

/** The customer says no, and why if he likes. */
export function DeclineOffer({ token, lines: offered, onClose }: DeclineOfferProps) {
  const t = useWords(portalWords);
  const q = useWords(questionWords);
  const k = useWords(declineKindWords);
  const decline = useCommand("POST /portal/:token/decline", {
    failed: () => true,
    done: (next) => (showOffer(token, next), onClose()),
  });
  const form = useForm<Values>({
    initial: { kind: "", reason: "", lines: {} },
    place: null,
    submit: (values) => decline.runAndWait({ token, ...whyOf(values) }),
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
      <LineReasons
        lines={offered.filter((line) => mayBeNamed(line) && (line.kind === "product" || line.hidesLines))}
        value={form.values.lines}
        onChange={(lines) => form.set({ lines })}
      />
    </FormDialog>
  );
}
