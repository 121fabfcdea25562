import { LogCall as LogCallInput } from "@trato/domain/activities/inputs.ts";
import { type AboutKind, type KindTaking, routeOf } from "@trato/domain/kinds.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import { idOf, type Subject } from "../platform/records.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { useForm } from "../ui/forms/form.ts";
import { KeyedForm } from "../ui/forms/KeyedForm.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { KeyHint } from "../ui/KeyHint.tsx";
import { Problem } from "../ui/Problem.tsx";
import { SuggestInput } from "../ui/fields/SuggestInput.tsx";
import { toast } from "../platform/toasts.ts";
import { WholeNumberInput } from "../ui/fields/WholeNumberInput.tsx";
import { activityWords } from "./labels.ts";

type LogCallProps = { subject: Subject<Extract<AboutKind, KindTaking<"call">>> };

const empty = { summary: "", outcome: "", durationMinutes: null as number | null };

/** A call that was made: what it was about, how it ended, how long it took. */
export function LogCall({ subject }: LogCallProps) {
  const t = useWords(activityWords);
  const log = useCommand(routeOf("POST", subject.kind, "log-call"), {
    touches: () => [{ kind: "timeline", id: subject.id }],
    failed: () => true,
    done: () => toast(t.logged),
  });
  const form = useForm({
    initial: empty,
    place: `call ${subject.kind} ${subject.id}`,
    schema: LogCallInput,
    sent: callOf,
    submit: (values) => log.runAndWait({ ...idOf(subject), id: newId<"activities">(), ...callOf(values) }),
    keptOf: () => empty,
  });
  return (
    <KeyedForm onSubmit={form.onSubmit} className="flex flex-col gap-3 p-3">
      <Field label={t.callSummary} error={form.errorOf("summary")}>
        <Input {...form.bind("summary")} />
      </Field>
      <div className="grid grid-cols-[1fr_88px] gap-3">
        <Field label={t.outcome} error={form.errorOf("outcome")}>
          <SuggestInput
            {...form.bind("outcome")}
            known={[t.interested, t.noAnswer, t.voicemail, t.callAgain, t.notInterested]}
            placeholder={t.outcomeHint}
          />
        </Field>
        <Field label={t.minutes} error={form.errorOf("durationMinutes")}>
          <WholeNumberInput {...form.bind("durationMinutes")} />
        </Field>
      </div>
      <Problem text={form.problem} />
      <div className="flex items-center justify-end gap-2">
        <KeyHint keys="mod+enter" className="max-md:hidden" />
        <Button size="sm" tone="primary" type="submit" isBusy={form.isBusy}>
          {t.logCall}
        </Button>
      </div>
    </KeyedForm>
  );
}

function callOf({ outcome, ...call }: typeof empty) {
  return { ...call, outcome: outcome.trim() || null };
}
