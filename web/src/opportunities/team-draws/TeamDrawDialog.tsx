import { drawFields } from "@trato/domain/opportunities/assignment/conditions.ts";
import { EditTeamDraw } from "@trato/domain/opportunities/team-draws/inputs.ts";
import * as z from "zod/mini";
import { useCommand } from "../../platform/commands.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import type { Form } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { Conditions } from "../assignment/Conditions.tsx";
import { DrawPeople } from "./DrawPeople.tsx";
import { teamDrawWords } from "./team-draw-labels.ts";
import type { TeamDraw } from "./team-draw-queries.ts";
import { type DrawValues, valuesOf } from "./team-draw-values.ts";

type TeamDrawDialogProps = { team: TeamDraw; onClose: () => void };

const schema = z.omit(EditTeamDraw, { teamId: true, version: true });

/** How a team gets its leads: by the rules or by draw, which it takes, and how many each of its people. */
export function TeamDrawDialog({ team, onClose }: TeamDrawDialogProps) {
  const t = useWords(teamDrawWords);
  const { teamId } = team;
  const edit = useCommand("PATCH /team-draws/:teamId", {
    touches: () => [{ kind: "setting", id: teamId }],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<DrawValues, TeamDraw>({
    record: team,
    place: `team draw ${teamId}`,
    valuesOf,
    schema,
    save: (changes, version) => edit.runAndWait({ ...changes, teamId, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={team.name} submitLabel={t.save} size="xl">
      <How form={form} />
      {form.values.isOn && (
        <div className="grid gap-x-6 gap-y-5 md:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            <Conditions
              label={t.which}
              fields={drawFields}
              conditions={form.values.conditions}
              onChange={(conditions) => form.set({ conditions })}
              errorOf={(path) => form.errorOf(path)}
            />
            <Field label={t.waitHours} error={form.errorOf("waitHours")}>
              <WholeNumberInput
                value={form.values.waitHours}
                onChange={(waitHours) => form.set({ waitHours: waitHours ?? 0 })}
              />
            </Field>
          </div>
          <DrawPeople form={form} people={team.members} />
        </div>
      )}
    </FormDialog>
  );
}

function How({ form }: { form: Form<DrawValues> }) {
  const t = useWords(teamDrawWords);
  const { isOn } = form.values;
  return (
    <div className="flex flex-col gap-1">
      <div className="w-fit">
        <Segments
          label={t.how}
          segments={[
            { value: "rules", label: t.byRules },
            { value: "draw", label: t.byDraw },
          ]}
          value={isOn ? "draw" : "rules"}
          onChange={(next) => form.set({ isOn: next === "draw" })}
        />
      </div>
      <p className="text-sm text-faint">{isOn ? t.byDrawHint : t.byRulesHint}</p>
    </div>
  );
}
