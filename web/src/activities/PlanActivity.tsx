import { PlanActivity as PlanActivityInput } from "@trato/domain/activities/inputs.ts";
import { routeOf } from "@trato/domain/kinds.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import { idOf, type Subject } from "../platform/records.ts";
import { Button } from "../ui/Button.tsx";
import { useForm } from "../ui/forms/form.ts";
import { KeyedForm } from "../ui/forms/KeyedForm.tsx";
import { KeyHint } from "../ui/KeyHint.tsx";
import { Problem } from "../ui/Problem.tsx";
import { toast } from "../platform/toasts.ts";
import { ActivityFields, type ActivityValues, meetsFor, plannedOf } from "./ActivityFields.tsx";
import { activityWords } from "./labels.ts";
import { useFreshActivity } from "./use-fresh-activity.ts";

type PlanActivityProps = {
  subject: Subject;
  /** Who is offered as a guest of a meeting. */
  email?: string | null;
  /** Where it stands in a dialog, which closes then. */
  onPlanned?: () => void;
};

/** Something to be done for a record: what, by when, by whom. */
export function PlanActivity({ subject, email = null, onPlanned }: PlanActivityProps) {
  const t = useWords(activityWords);
  const fresh = useFreshActivity();
  const { timeZone } = useFormat();
  const plan = useCommand(routeOf("POST", subject.kind, "activities"), {
    touches: () => [
      { kind: "timeline", id: subject.id },
      { kind: subject.kind, id: subject.id },
      { kind: "activity", id: subject.id },
    ],
    failed: () => true,
    done: () => {
      toast(t.planned);
      onPlanned?.();
    },
  });
  const form = useForm<ActivityValues>({
    initial: fresh,
    place: `plan ${subject.kind} ${subject.id}`,
    schema: PlanActivityInput,
    sent: (values) => plannedOf(values, timeZone),
    submit: (values) =>
      plan.runAndWait({ ...idOf(subject), id: newId<"activities">(), ...plannedOf(values, timeZone) }),
    keptOf: () => fresh,
  });
  return (
    <KeyedForm onSubmit={form.onSubmit} className="flex flex-col gap-3 p-3">
      <ActivityFields form={form} meets={meetsFor(subject.kind, email)} />
      <Problem text={form.problem} />
      <div className="flex items-center justify-end gap-2">
        <KeyHint keys="mod+enter" className="max-md:hidden" />
        <Button size="sm" tone="primary" type="submit" isBusy={form.isBusy}>
          {t.plan}
        </Button>
      </div>
    </KeyedForm>
  );
}
