import type { Decimal } from "@trato/domain/decimal.ts";
import { ReleaseQuarantine as ReleaseQuarantineInput } from "@trato/domain/stock/inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { RadioList } from "../../ui/fields/RadioList.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { stockWords } from "../labels.ts";
import type { ProductDetails } from "../queries.ts";

type Place = ReleaseQuarantineInput["place"];
type Values = { quantity: Decimal | null; place: Place; reason: string };

/** Somebody looked at the goods in quarantine: they are free again, or thrown away. Proposes all of them. */
export function ReleaseQuarantine({ product, onClose }: { product: ProductDetails; onClose: () => void }) {
  const t = useWords(stockWords);
  const release = useCommand("POST /stock/release-quarantine", {
    touches: ({ productId }) => [{ kind: "product", id: productId }],
    failed: () => true,
    done: () => {
      toast(t.released);
      onClose();
    },
  });
  const sent = ({ quantity, place, reason }: Values) => ({
    productId: product.id,
    quantity: quantity ?? "",
    place,
    ...(reason.trim() && { reason: reason.trim() }),
  });
  const form = useForm<Values>({
    place: `release ${product.id}`,
    initial: { quantity: product.availability.quarantined, place: "stock", reason: "" },
    schema: ReleaseQuarantineInput,
    sent,
    submit: (values) => release.runAndWait(sent(values)),
  });
  const { value: place, onChange: setPlace } = form.bind("place");
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.releaseTitle}
      description={t.releaseText(product.name)}
      submitLabel={t.save}
      size="sm"
    >
      <Field label={t.quantity} error={form.errorOf("quantity")}>
        <NumberInput {...form.bind("quantity")} startsFocused />
      </Field>
      <RadioList<Place>
        label={t.releaseTitle}
        choices={[
          { value: "stock", label: t.toStock },
          { value: "scrap", label: t.toScrap },
        ]}
        value={place}
        onChange={setPlace}
      />
      <Field label={t.reason} error={form.errorOf("reason")}>
        <Input {...form.bind("reason")} placeholder={t.reasonHint} />
      </Field>
    </FormDialog>
  );
}
