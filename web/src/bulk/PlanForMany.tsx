import { PlanActivity } from "@trato/domain/activities/inputs.ts";
import { ActivityFields, type ActivityValues, plannedForDay } from "../activities/ActivityFields.tsx";
import { useFreshActivity } from "../activities/use-fresh-activity.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { bulkWords } from "./labels.ts";

type PlanForManyProps = {
  count: number | undefined;
  onPlan: (activity: ReturnType<typeof plannedForDay>) => void;
  onClose: () => void;
};

/** Something to be done for each of many records. */
export function PlanForMany({ count, onPlan, onClose }: PlanForManyProps) {
  const t = useWords(bulkWords);
  const f = useFormat();
  const form = useForm<ActivityValues>({
    initial: useFreshActivity(),
    place: "plan for many",
    schema: PlanActivity,
    sent: plannedForDay,
    submit: async (values) => onPlan(plannedForDay(values)),
  });
  const title = count === undefined ? t.plan : t.planTitle(f.count(count));
  return (
    <FormDialog form={form} onClose={onClose} title={title} submitLabel={t.plan} size="sm">
      <ActivityFields form={form} startsFocused />
    </FormDialog>
  );
}
