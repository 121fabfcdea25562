import { callText } from "@trato/domain/activities/call-text.ts";
import { LogCall as LogCallInput } from "@trato/domain/activities/inputs.ts";
import { type AboutKind, type KindTaking, routeOf } from "@trato/domain/kinds.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import { idOf, type Subject } from "../platform/records.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { useForm } from "../ui/forms/form.ts";
import { KeyedForm } from "../ui/forms/KeyedForm.tsx";
import { KeyHint } from "../ui/KeyHint.tsx";
import { Problem } from "../ui/Problem.tsx";
import { SuggestInput } from "../ui/fields/SuggestInput.tsx";
import { toast } from "../platform/toasts.ts";
import { WholeNumberInput } from "../ui/fields/WholeNumberInput.tsx";
import { meetsFor, plannedOf } from "./ActivityFields.tsx";
import { activityWords } from "./labels.ts";
import { MentionTextarea } from "./MentionTextarea.tsx";
import { NextStep, type NextValues } from "./NextStep.tsx";
import { useFreshActivity } from "./use-fresh-activity.ts";

type LogCallProps = {
  subject: Subject<Extract<AboutKind, KindTaking<"call">>>;
  /** Who is offered as a guest of a meeting that comes next. */
  email?: string | null;
};

type Values = NextValues & { summary: string; outcome: string; durationMinutes: number | null };

/** A call that was made: what was said, how it ended, how long it took, and what comes next. */
export function LogCall({ subject, email = null }: LogCallProps) {
  const t = useWords(activityWords);
  const next = useFreshActivity();
  const { timeZone } = useFormat();
  const empty: Values = { summary: "", outcome: "", durationMinutes: null, hasNext: false, next };
  const log = useCommand(routeOf("POST", subject.kind, "log-call"), {
    touches: (_, logged) => [
      { kind: "timeline", id: subject.id },
      ...(logged?.next ? ([subject, { kind: "activity", id: logged.next.id }] as const) : []),
    ],
    failed: () => true,
    done: ({ next: planned }) => toast(planned ? t.loggedAndPlanned : t.logged),
  });
  const form = useForm<Values>({
    initial: empty,
    place: `call ${subject.kind} ${subject.id}`,
    schema: LogCallInput,
    sent: (values) => callOf(values, timeZone),
    submit: (values) => log.runAndWait({ ...idOf(subject), id: newId<"activities">(), ...callOf(values, timeZone) }),
    keptOf: () => empty,
  });
  return (
    <KeyedForm onSubmit={form.onSubmit} className="flex flex-col gap-3 p-3">
      <Field label={t.callSummary} error={form.errorOf("summary") ?? form.errorOf("note")}>
        <MentionTextarea subject={subject} {...form.bind("summary")} rows={2} placeholder={t.callHint} />
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
      <NextStep form={form} label={t.andNext} meets={meetsFor(subject.kind, email)} />
      <Problem text={form.problem} />
      <div className="flex items-center justify-end gap-2">
        <KeyHint keys="mod+enter" className="max-md:hidden" />
        <Button size="sm" tone="primary" type="submit" isBusy={form.isBusy}>
          {form.values.hasNext ? t.logAndPlan : t.logCall}
        </Button>
      </div>
    </KeyedForm>
  );
}

function callOf({ summary, outcome, durationMinutes, hasNext, next }: Values, timeZone: string) {
  return {
    ...callText(summary),
    outcome: outcome.trim() || null,
    durationMinutes,
    ...(hasNext && { next: plannedOf(next, timeZone) }),
  };
}
