import { CreatePriceRule, EditPriceRule } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { useWords } from "../../platform/words.ts";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import type { PriceList, PriceRule } from "../queries.ts";
import { ruleWords } from "./price-list-labels.ts";
import { useTellBroken } from "./examples/use-tell-broken.ts";
import { askedOf, newRule, type RuleValues, valuesOf } from "./rule-values.ts";
import { RuleFields } from "./RuleFields.tsx";

type RuleDialogProps = { rule: PriceRule | null; list: Pick<PriceList, "id" | "currency">; onClose: () => void };

/** A new rule of a price list, or a change to one. */
export function RuleDialog({ rule, ...props }: RuleDialogProps) {
  return rule ? <EditRule rule={rule} {...props} /> : <NewRule {...props} />;
}

function NewRule({ list, onClose }: Omit<RuleDialogProps, "rule">) {
  const t = useWords(ruleWords);
  const tell = useTellBroken();
  const remove = useCommand("DELETE /price-rules/:priceRuleId", {
    touches: ({ priceRuleId }) => [{ kind: "setting", id: priceRuleId }],
  });
  const create = useCommand("POST /price-lists/:priceListId/rules", {
    touches: (_, rule) => (rule ? [{ kind: "setting", id: rule.id, version: rule.version }] : []),
    failed: () => true,
    done: ({ id, brokenExamples }) => {
      const isBroken = brokenExamples.length > 0;
      tell(brokenExamples, t.created, isBroken ? () => remove.run({ priceRuleId: id }) : undefined);
      onClose();
    },
  });
  const asked = (values: RuleValues) => ({ ...askedOf(values), making: values.making, priceListId: list.id });
  const form = useForm<RuleValues>({
    initial: newRule,
    place: `new rule of ${list.id}`,
    schema: CreatePriceRule,
    sent: asked,
    submit: (values) => create.runAndWait({ ...asked(values), id: newId<"price_rules">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newRule} submitLabel={t.create} size="lg">
      <RuleFields form={form} list={list} />
    </FormDialog>
  );
}

const touches = ({ priceRuleId: id }: { priceRuleId: string }, after: Pick<PriceRule, "version"> | undefined) => [
  { kind: "setting" as const, id, ...(after && { version: after.version }) },
];

function EditRule({ rule, list, onClose }: RuleDialogProps & { rule: PriceRule }) {
  const t = useWords(ruleWords);
  const tell = useTellBroken();
  const before = { ...askedOf(valuesOf(rule)), priceRuleId: rule.id };
  const takeBack = useCommand("PATCH /price-rules/:priceRuleId", { touches });
  const edit = useCommand("PATCH /price-rules/:priceRuleId", {
    touches,
    failed: () => true,
    done: ({ brokenExamples }) => {
      if (brokenExamples.length > 0) tell(brokenExamples, null, () => takeBack.run(before));
      onClose();
    },
  });
  const form = useEditForm<RuleValues, PriceRule>({
    record: rule,
    place: `price rule ${rule.id}`,
    valuesOf,
    schema: EditPriceRule,
    sent: (values) => ({ ...askedOf(values), priceRuleId: rule.id }),
    save: (changes, version) => edit.runAndWait({ ...askedOf(changes), priceRuleId: rule.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editRule} submitLabel={t.save} size="lg">
      <RuleFields form={form} list={list} />
    </FormDialog>
  );
}
