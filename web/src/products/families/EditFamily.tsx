import { useQuery } from "@tanstack/react-query";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { EditFamily as EditFamilyInput } from "@trato/domain/products/families/family-inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { PriceInput } from "../../ui/fields/MoneyInput.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { type Offer, ownValues, pairsLeft, problemIn } from "./family-offers.ts";
import { Exclusions, OfferedValues, OwnValues } from "./FamilyFields.tsx";
import { familyWords } from "./labels.ts";
import { attributesQuery, type Family } from "./queries.ts";

type FamilyValues = {
  name: string;
  listPrice: Decimal | null;
  attributes: Offer[];
  exclusions: Family["exclusions"];
  addedValueIds: Id<"attribute_values">[];
};

const valuesOf = ({ name, listPrice, attributes, exclusions }: Family): FamilyValues => ({
  name,
  listPrice,
  attributes: attributes.map(({ id, values }) => ({
    attributeId: id,
    values: values.map((value) => ({ valueId: value.id, extraPrice: value.extraPrice })),
  })),
  exclusions,
  addedValueIds: [],
});

/** What one may choose of a family, what that costs more and what cannot be combined. */
export function EditFamily({ family, onClose }: { family: Family; onClose: () => void }) {
  const t = useWords(familyWords);
  const { data: known } = useQuery(attributesQuery);
  const edit = useCommand("PATCH /product-families/:familyId", {
    touches: (_, after) => (after ? [{ kind: "setting", id: after.id }, ...after.variants.map(productChange)] : []),
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<FamilyValues, Family>({
    record: family,
    place: `family ${family.id}`,
    valuesOf,
    schema: EditFamilyInput,
    sent: (values) => ({ ...values, familyId: family.id }),
    save: ({ listPrice, ...changes }, version) =>
      edit.runAndWait({ ...changes, ...(listPrice && { listPrice }), familyId: family.id, version }),
  });
  const { attributes: offers, exclusions, addedValueIds } = form.values;
  const had = new Set<string>(family.attributes.map(({ id }) => id));
  const attributes = (known?.items ?? []).toSorted((a, b) => Number(had.has(b.id)) - Number(had.has(a.id)));
  const addedIn = (each: readonly Offer[]) => each.filter(({ attributeId }) => !had.has(attributeId));
  return (
    <FormDialog form={form} onClose={onClose} title={t.editFamily} submitLabel={t.save}>
      <Field label={t.familyName} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <Field label={t.basePrice} error={form.errorOf("listPrice")}>
        <PriceInput {...form.bind("listPrice")} />
      </Field>
      <OfferedValues
        attributes={attributes}
        offers={offers}
        onChange={(next) =>
          form.set({
            attributes: next,
            exclusions: pairsLeft(exclusions, next),
            addedValueIds: ownValues(addedIn(next), addedValueIds),
          })
        }
      />
      <OwnValues
        attributes={attributes}
        offers={addedIn(offers)}
        valueIds={addedValueIds}
        labelOf={t.isOfThose}
        onChange={(next) => form.set({ addedValueIds: next })}
      />
      <Exclusions
        attributes={attributes}
        offers={offers}
        exclusions={exclusions}
        onChange={(next) => form.set({ exclusions: next })}
      />
      <Problem
        text={problemIn(form.errorOf, {
          attributes: { rows: offers.length },
          exclusions: { rows: exclusions.length },
          addedValueIds: { rows: 0 },
        })}
      />
    </FormDialog>
  );
}

const productChange = ({ id }: Family["variants"][number]) => ({ kind: "product" as const, id });
