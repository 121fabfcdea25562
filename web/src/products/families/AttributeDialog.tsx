import { CreateAttribute, EditAttribute } from "@trato/domain/products/families/family-inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import { Plus, TextCursorInput, X } from "lucide-react";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { problemIn } from "./family-offers.ts";
import { familyWords } from "./labels.ts";
import type { Attribute } from "./queries.ts";

type AttributeValues = Pick<Attribute, "name" | "shownAs" | "values">;
type AttributeDialogProps = { attribute: Attribute | null; onClose: () => void };

/** A new attribute with its values, or a change to one. */
export function AttributeDialog({ attribute, onClose }: AttributeDialogProps) {
  return attribute ? (
    <EditAttributeDialog attribute={attribute} onClose={onClose} />
  ) : (
    <NewAttribute onClose={onClose} />
  );
}

const anotherValue = () => ({ id: newId<"attribute_values">(), name: "", colour: null, isFreeText: false });

/** Rows that were left empty say nothing. */
const sent = ({ values, ...rest }: AttributeValues) => ({
  ...rest,
  values: values.filter(({ name }) => name.trim() !== ""),
});

function NewAttribute({ onClose }: { onClose: () => void }) {
  const t = useWords(familyWords);
  const create = useCommand("POST /product-attributes", {
    touches: (_, made) => (made ? [{ kind: "setting", id: made.id, version: made.version }] : []),
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const form = useForm<AttributeValues>({
    place: "new attribute",
    initial: { name: "", shownAs: "select", values: [anotherValue(), anotherValue()] },
    schema: CreateAttribute,
    sent,
    submit: (values) => create.runAndWait({ ...sent(values), id: newId<"product_attributes">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newAttribute} submitLabel={t.create} size="sm">
      <AttributeFields form={form} />
    </FormDialog>
  );
}

const valuesOf = ({ name, shownAs, values }: Attribute): AttributeValues => ({ name, shownAs, values });

function EditAttributeDialog({ attribute, onClose }: { attribute: Attribute; onClose: () => void }) {
  const t = useWords(familyWords);
  const edit = useCommand("PATCH /product-attributes/:attributeId", {
    touches: (_, after) => (after ? [{ kind: "setting", id: after.id, version: after.version }] : []),
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<AttributeValues, Attribute>({
    record: attribute,
    place: `attribute ${attribute.id}`,
    valuesOf,
    schema: EditAttribute,
    sent: (values) => ({ ...sent(values), attributeId: attribute.id }),
    save: ({ values, ...changes }, version) =>
      edit.runAndWait({
        ...changes,
        ...(values && { values: values.filter(({ name }) => name.trim() !== "") }),
        attributeId: attribute.id,
        version,
      }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editAttribute} submitLabel={t.save} size="sm">
      <AttributeFields form={form} />
    </FormDialog>
  );
}

function AttributeFields({ form }: { form: Form<AttributeValues> }) {
  const t = useWords(familyWords);
  const { values, shownAs } = form.values;
  const write = (next: AttributeValues["values"]) => form.set({ values: next });
  const change = (id: Id<"attribute_values">, changes: Partial<(typeof values)[number]>) =>
    write(values.map((value) => (value.id === id ? { ...value, ...changes } : value)));
  return (
    <>
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <Field label={t.shownAs}>
        <Select
          {...form.bind("shownAs")}
          options={[
            { value: "select", label: t.asList },
            { value: "colour", label: t.asColours },
          ]}
        />
      </Field>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-sm font-medium text-quiet">{t.values}</legend>
        {values.map((value, index) => (
          <div key={value.id} className="flex items-center gap-1.5">
            {shownAs === "colour" && (
              <input
                type="color"
                aria-label={t.colourOf(String(index + 1))}
                value={value.colour ?? "#ffffff"}
                onChange={(event) => change(value.id, { colour: event.target.value })}
                className="size-7.5 shrink-0 rounded-md shadow-control"
              />
            )}
            <Input
              aria-label={t.value(String(index + 1))}
              value={value.name}
              onChange={(name) => change(value.id, { name })}
              autoComplete="off"
            />
            <IconButton
              label={t.freeTextOf(String(index + 1))}
              aria-pressed={value.isFreeText}
              icon={<TextCursorInput />}
              onClick={() => change(value.id, { isFreeText: !value.isFreeText })}
            />
            <IconButton
              label={t.removeOf(value.name || t.value(String(index + 1)))}
              icon={<X />}
              onClick={() => write(values.filter(({ id }) => id !== value.id))}
            />
          </div>
        ))}
        <Button tone="ghost" icon={<Plus />} className="self-start" onClick={() => write([...values, anotherValue()])}>
          {t.addValue}
        </Button>
        <Problem text={problemIn(form.errorOf, { values: { rows: values.length, field: "name" } })} />
      </fieldset>
    </>
  );
}
