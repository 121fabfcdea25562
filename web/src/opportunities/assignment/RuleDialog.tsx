import { CreateAssignmentRule } from "@trato/domain/opportunities/assignment/inputs.ts";
import { drawModes } from "@trato/domain/opportunities/assignment/draw.ts";
import { useQuery } from "@tanstack/react-query";
import * as z from "zod/mini";
import { teamsQuery } from "../../identity/queries.ts";
import { TeamPicker } from "../../identity/TeamPicker.tsx";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { toast } from "../../platform/toasts.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Switch } from "../../ui/fields/Switch.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { modeHints, modeWords, ruleWords } from "./assignment-labels.ts";
import { Conditions } from "./Conditions.tsx";
import type { AssignmentRule } from "./queries.ts";
import { emptyRule, type RuleValues, valuesOf } from "./rule-values.ts";
import { RuleMembers } from "./RuleMembers.tsx";
import { Simulation } from "./Simulation.tsx";
import { touchesRule } from "./use-rule-menu.tsx";

type RuleDialogProps = { rule: AssignmentRule | null; onClose: () => void };

/** A new rule by which leads are given out, or a change to one. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  return rule ? <EditRule rule={rule} onClose={onClose} /> : <NewRule onClose={onClose} />;
}

const schema = z.omit(CreateAssignmentRule, { id: true });

function NewRule({ onClose }: { onClose: () => void }) {
  const t = useWords(ruleWords);
  const create = useCommand("POST /assignment-rules", {
    touches: touchesRule,
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const form = useForm<RuleValues>({
    place: "new assignment rule",
    initial: emptyRule,
    schema,
    submit: (values) => create.runAndWait({ ...values, id: newId<"assignment_rules">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newRule} submitLabel={t.create} size="xl">
      <RuleFields form={form} ruleId={undefined} />
    </FormDialog>
  );
}

function EditRule({ rule, onClose }: { rule: AssignmentRule; onClose: () => void }) {
  const t = useWords(ruleWords);
  const edit = useCommand("PATCH /assignment-rules/:ruleId", {
    touches: touchesRule,
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<RuleValues, AssignmentRule>({
    record: rule,
    place: `assignment rule ${rule.id}`,
    valuesOf,
    schema,
    save: (changes, version) => edit.runAndWait({ ...changes, ruleId: rule.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editRule} submitLabel={t.save} size="xl">
      <RuleFields form={form} ruleId={rule.id} />
    </FormDialog>
  );
}

function RuleFields({ form, ruleId }: { form: Form<RuleValues>; ruleId: string | undefined }) {
  const t = useWords(ruleWords);
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const { teamId } = form.values;
  return (
    <div className="grid gap-x-6 gap-y-5 md:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        <Field label={t.name} error={form.errorOf("name")}>
          <Input {...form.bind("name")} startsFocused autoComplete="off" />
        </Field>
        <Conditions
          conditions={form.values.conditions}
          onChange={(conditions) => form.set({ conditions })}
          errorOf={(path) => form.errorOf(path)}
        />
        <Switch {...form.bind("isOn")} label={t.isOn} hint={t.isOnHint} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <ModeChoice form={form} />
        <RuleMembers form={form} />
        <Field label={t.team} hint={t.teamHint} error={form.errorOf("teamId")}>
          <TeamPicker
            value={teams.find(({ id }) => id === teamId) ?? null}
            onChange={(team) => form.set({ teamId: team?.id ?? null })}
          />
        </Field>
        <Field label={t.answerMinutes} hint={t.answerHint} error={form.errorOf("answerMinutes")}>
          <WholeNumberInput {...form.bind("answerMinutes")} placeholder={t.noLimit} />
        </Field>
      </div>
      <Simulation form={form} ruleId={ruleId} />
    </div>
  );
}

function ModeChoice({ form }: { form: Form<RuleValues> }) {
  const t = useWords(ruleWords);
  const language = useLanguage();
  const { mode } = form.values;
  return (
    <div className="flex flex-col gap-1">
      <span className="text-sm font-medium text-quiet">{t.mode}</span>
      <div className="w-fit">
        <Segments
          label={t.mode}
          segments={drawModes.map((value) => ({ value, label: modeWords[value][language] }))}
          value={mode}
          onChange={(next) => form.set({ mode: next })}
        />
      </div>
      <p className="text-sm text-faint">{modeHints[mode][language]}</p>
    </div>
  );
}
