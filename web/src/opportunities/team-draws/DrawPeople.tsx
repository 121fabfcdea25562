import { drawFields } from "@trato/domain/opportunities/assignment/conditions.ts";
import { quotaOf } from "@trato/domain/opportunities/assignment.ts";
import { useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Switch } from "../../ui/fields/Switch.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { Conditions } from "../assignment/Conditions.tsx";
import { teamDrawWords } from "./team-draw-labels.ts";
import type { DrawMember } from "./team-draw-queries.ts";
import { type DrawValues, saidOf } from "./team-draw-values.ts";

type DrawPeopleProps = { form: Form<DrawValues>; people: readonly DrawMember[] };

/** Among whom a team shares out what it drew: how many each takes, and which. */
export function DrawPeople({ form, people }: DrawPeopleProps) {
  const t = useWords(teamDrawWords);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-quiet">{t.people}</legend>
      {people.length === 0 && <p className="text-sm text-faint">{t.noPeople}</p>}
      {people.map((person) => (
        <Person key={person.memberId} form={form} person={person} />
      ))}
    </fieldset>
  );
}

function Person({ form, person }: { form: Form<DrawValues>; person: DrawMember }) {
  const t = useWords(teamDrawWords);
  const f = useFormat();
  const { memberId, name, givenLastDay, isAway } = person;
  const place = form.values.members.findIndex((one) => one.memberId === memberId);
  const said = form.values.members[place] ?? person;
  const set = (changes: Partial<DrawMember>) => form.set({ members: saidOf(form.values.members, memberId, changes) });
  const { capacity, conditions, isOptedOut } = said;
  const [isChoosing, setIsChoosing] = useState(conditions.length > 0);
  const aDay = quotaOf({ capacity, assignedLastDay: 0 }, "manual");
  return (
    <div className="flex flex-col gap-2 rounded-md bg-panel p-2">
      <Switch
        label={t.takesPart(name)}
        value={!isOptedOut}
        onChange={(takesPart) => set({ isOptedOut: !takesPart })}
        hint={isAway ? t.isAway : undefined}
      />
      {!isOptedOut && (
        <>
          <Field
            label={t.capacityOf(name)}
            hint={t.aDay(f.count(aDay), f.count(givenLastDay))}
            error={form.errorOf(`members.${place}.capacity`)}
          >
            <WholeNumberInput value={capacity} onChange={(value) => set({ capacity: value ?? 0 })} />
          </Field>
          {isChoosing ? (
            <Conditions
              label={t.whichFor(name)}
              fields={drawFields}
              conditions={conditions}
              onChange={(next) => set({ conditions: next })}
              errorOf={(path) => form.errorOf(`members.${place}.${path}`)}
            />
          ) : (
            <div>
              <Button size="sm" onClick={() => setIsChoosing(true)}>
                {t.chooseLeads}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
