import { CreateLead } from "@trato/domain/opportunities/inputs.ts";
import { useCommand } from "../platform/commands.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { captureWords } from "./labels.ts";
import type { ArrivalDetails } from "./queries.ts";
import { touchesArrival } from "./use-arrival-moves.ts";

type LeadOfArrivalProps = { arrival: ArrivalDetails; onBack: () => void; onClose: () => void };

const names = ["contactName", "companyName", "email", "phone"] as const;

/** A lead of something that waits, with what could be read of it filled in. */
export function LeadOfArrival({ arrival, onBack, onClose }: LeadOfArrivalProps) {
  const t = useWords(captureWords);
  const go = useGo();
  const make = useCommand("POST /arrivals/:arrivalId/make-lead", {
    touches: touchesArrival,
    failed: () => true,
    done: ({ subjectId }) => {
      if (subjectId) toast(t.isLead, { action: { label: t.open, run: () => go(paths.lead(subjectId)) } });
      onClose();
    },
  });
  const form = useForm({
    initial: {
      title: arrival.title.slice(0, 200),
      contactName: textIn(arrival, "contactName"),
      companyName: textIn(arrival, "companyName"),
      email: textIn(arrival, "email"),
      phone: textIn(arrival, "phone"),
      description: textIn(arrival, "description"),
    },
    place: `arrival ${arrival.id}`,
    schema: CreateLead,
    sent: filledIn,
    submit: (values) => make.runAndWait({ arrivalId: arrival.id, version: arrival.version, ...filledIn(values) }),
  });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.makeLead}
      submitLabel={t.makeLead}
      instead={<Button onClick={onBack}>{t.back}</Button>}
    >
      <Field label={t.leadTitle} error={form.errorOf("title")}>
        <Input {...form.bind("title")} startsFocused />
      </Field>
      <div className="grid grid-cols-2 gap-x-3 gap-y-4 max-md:grid-cols-1">
        {names.map((name) => (
          <Field key={name} label={t[name]} error={form.errorOf(name)}>
            <Input {...form.bind(name)} autoComplete="off" />
          </Field>
        ))}
      </div>
      <Field label={t.description} error={form.errorOf("description")}>
        <Textarea {...form.bind("description")} rows={4} />
      </Field>
    </FormDialog>
  );
}

function textIn({ read }: ArrivalDetails, name: string): string {
  const value = read[name];
  return typeof value === "string" ? value : "";
}

/** What was left empty is left out. */
function filledIn({ title, ...texts }: Record<(typeof names)[number] | "title" | "description", string>) {
  const filled = Object.entries(texts).filter(([, text]) => text.trim() !== "");
  return { title, ...Object.fromEntries(filled) };
}
