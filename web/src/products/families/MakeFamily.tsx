import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { CreateFamily } from "@trato/domain/products/families/family-inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import type { ProductDetails } from "../queries.ts";
import { Problem } from "../../ui/Problem.tsx";
import { type Offer, ownValues, pairsLeft, problemIn } from "./family-offers.ts";
import { Exclusions, OfferedValues, OwnValues } from "./FamilyFields.tsx";
import { familyWords } from "./labels.ts";
import { attributesQuery, type Family } from "./queries.ts";

type ValueId = Id<"attribute_values">;
type Values = { name: string; attributes: Offer[]; exclusions: Family["exclusions"]; valueIds: ValueId[] };

/** Makes a product the first variant of a family: what one may choose, what that costs more, and what this product is. */
export function MakeFamily({ product, onClose }: { product: ProductDetails; onClose: () => void }) {
  const t = useWords(familyWords);
  const { data: known } = useQuery(attributesQuery);
  const form = useNewFamily(product, onClose);
  const { attributes: offers, exclusions, valueIds } = form.values;
  const attributes = known?.items ?? [];
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.makeVariantsOf(product.name)}
      description={t.makeVariantsText}
      submitLabel={t.create}
      obstacle={known?.items.length === 0 ? t.noAttributes : null}
      isIncomplete={offers.length === 0}
    >
      <Field label={t.familyName} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      {known?.items.length === 0 && <p className="text-quiet">{t.noAttributes}</p>}
      <OfferedValues
        attributes={attributes}
        offers={offers}
        onChange={(next) =>
          form.set({ attributes: next, exclusions: pairsLeft(exclusions, next), valueIds: ownValues(next, valueIds) })
        }
      />
      <OwnValues
        attributes={attributes}
        offers={offers}
        valueIds={valueIds}
        labelOf={t.isThis}
        onChange={(next) => form.set({ valueIds: next })}
      />
      {offers.length > 1 && (
        <Exclusions
          attributes={attributes}
          offers={offers}
          exclusions={exclusions}
          onChange={(next) => form.set({ exclusions: next })}
        />
      )}
      <Problem
        text={problemIn(form.errorOf, {
          attributes: { rows: offers.length },
          exclusions: { rows: exclusions.length },
          valueIds: { rows: 0 },
        })}
      />
    </FormDialog>
  );
}

function useNewFamily(product: ProductDetails, onClose: () => void) {
  const t = useWords(familyWords);
  const touched = { kind: "product" as const, id: product.id };
  const dissolve = useCommand("DELETE /product-families/:familyId", {
    touches: () => [touched, { kind: "timeline", id: product.id }],
  });
  const create = useCommand("POST /product-families", {
    touches: () => [touched, { kind: "timeline", id: product.id }],
    failed: () => true,
    done: ({ id, name }) => {
      toast(t.familyMade(name), { undo: () => dissolve.run({ familyId: id }) });
      onClose();
    },
  });
  return useForm<Values>({
    place: `family of ${product.id}`,
    initial: { name: product.name, attributes: [], exclusions: [], valueIds: [] },
    schema: CreateFamily,
    sent: (values) => ({ ...values, productId: product.id }),
    submit: (values) => create.runAndWait({ ...values, productId: product.id, id: newId<"product_families">() }),
  });
}
