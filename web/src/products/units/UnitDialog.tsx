import type { Decimal } from "@trato/domain/decimal.ts";
import { CreateUnit, EditUnit } from "@trato/domain/products/unit-inputs.ts";
import type { ReactNode } from "react";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import type { Unit } from "../queries.ts";
import { unitWords } from "../setting-labels.ts";

type UnitDialogProps = { unit: Unit | null; units: readonly Unit[]; onClose: () => void };

/** A new unit or packaging, or a change to one. */
export function UnitDialog({ unit, units, onClose }: UnitDialogProps) {
  return unit ? <EditUnitDialog unit={unit} onClose={onClose} /> : <NewUnit units={units} onClose={onClose} />;
}

const usualStep = "1" as Decimal; // a decimal

function NewUnit({ units, onClose }: Omit<UnitDialogProps, "unit">) {
  const t = useWords(unitWords);
  const create = useCommand("POST /units", {
    touches: (_, unit) => (unit ? [{ kind: "setting", id: unit.id, version: unit.version }] : []),
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const references = units.filter(({ relation }) => relation === "reference");
  const form = useForm<NewUnitValues>({
    place: "new unit",
    initial: {
      name: "",
      one: "",
      many: "",
      rounding: usualStep,
      referenceId: references[0]?.id ?? null,
      relation: "bigger",
      ratio: null,
    },
    schema: CreateUnit,
    submit: async ({ referenceId, ratio, rounding, ...values }) => {
      if (!referenceId || !ratio || !rounding) return; // the schema refuses them first
      await create.runAndWait({ ...values, referenceId, ratio, rounding, id: newId<"units">() });
    },
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newUnit} submitLabel={t.create} size="sm">
      <UnitFields form={form}>
        <WorthFields form={form} references={references} />
      </UnitFields>
    </FormDialog>
  );
}

const valuesOf = ({ name, one, many, rounding }: Unit): UnitValues => ({ name, one, many, rounding });

function EditUnitDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const t = useWords(unitWords);
  const edit = useCommand("PATCH /units/:unitId", {
    touches: ({ unitId }, after) => [{ kind: "setting", id: unitId, ...(after && { version: after.version }) }],
    failed: () => true,
    done: onClose,
  });
  const sent = ({ rounding, ...values }: Partial<UnitValues>) => ({ ...values, ...(rounding && { rounding }) });
  const form = useEditForm<UnitValues, Unit>({
    record: unit,
    place: `unit ${unit.id}`,
    valuesOf,
    schema: EditUnit,
    sent: (values) => ({ ...values, unitId: unit.id }),
    save: (changes, version) => edit.runAndWait({ ...sent(changes), unitId: unit.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editUnit} submitLabel={t.save} size="sm">
      <UnitFields form={form} />
    </FormDialog>
  );
}

type UnitValues = Pick<Unit, "name" | "one" | "many"> & { rounding: Decimal | null };
type NewUnitValues = UnitValues & {
  referenceId: Unit["id"] | null;
  relation: "bigger" | "smaller";
  ratio: Decimal | null;
};

/** How a unit is called, how it is said behind one and behind many, and its smallest step. */
function UnitFields<V extends UnitValues>({ form, children }: { form: Form<V>; children?: ReactNode }) {
  const t = useWords(unitWords);
  const { values } = form;
  const set = (change: Partial<UnitValues>) => form.set(change as Partial<V>); // fields that every unit has
  return (
    <>
      <Field label={t.name} error={form.errorOf("name")}>
        <Input value={values.name} onChange={(name) => set({ name })} startsFocused autoComplete="off" />
      </Field>
      {children}
      <div className="grid grid-cols-2 gap-3">
        <Field label={t.one} error={form.errorOf("one")} hint={t.oneHint}>
          <Input value={values.one} onChange={(one) => set({ one })} placeholder={values.name} autoComplete="off" />
        </Field>
        <Field label={t.many} error={form.errorOf("many")} hint={t.manyHint}>
          <Input value={values.many} onChange={(many) => set({ many })} placeholder={values.name} autoComplete="off" />
        </Field>
      </div>
      <Field label={t.step} error={form.errorOf("rounding")} hint={t.stepHint}>
        <NumberInput value={values.rounding} onChange={(rounding) => set({ rounding })} />
      </Field>
    </>
  );
}

/** What a new unit is worth: it contains so many references, or so many of it make one. */
function WorthFields({ form, references }: { form: Form<NewUnitValues>; references: readonly Unit[] }) {
  const t = useWords(unitWords);
  const { name, relation, ratio, referenceId } = form.values;
  const reference = references.find(({ id }) => id === referenceId);
  const own = name.trim() || t.ofThese;
  const relations = [
    { value: "bigger" as const, label: t.contains(own, reference?.many ?? "") },
    { value: "smaller" as const, label: t.makeOne(own, reference?.one ?? "") },
  ];
  return (
    <>
      <Field label={t.measuredIn} error={form.errorOf("referenceId")}>
        <Select
          options={references.map(({ id, name: label }) => ({ value: id, label }))}
          value={referenceId}
          onChange={(id) => form.set({ referenceId: references.find((each) => each.id === id)?.id ?? null })}
        />
      </Field>
      <Field label={t.worth}>
        <Select options={relations} value={relation} onChange={(value) => form.set({ relation: value })} />
      </Field>
      <Field label={t.howMany} error={form.errorOf("ratio")}>
        <NumberInput value={ratio} onChange={(value) => form.set({ ratio: value })} />
      </Field>
    </>
  );
}
