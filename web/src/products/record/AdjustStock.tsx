import type { Decimal } from "@trato/domain/decimal.ts";
import { AdjustStock as AdjustStockInput } from "@trato/domain/stock/inputs.ts";
import { difference, isOverpromised } from "@trato/domain/stock/quantities.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { toast } from "../../platform/toasts.ts";
import { stockWords } from "../labels.ts";
import type { ProductDetails } from "../queries.ts";
import { useUnitName } from "../use-unit-name.ts";
import { useQuantity } from "../use-quantity.ts";

type AdjustStockProps = { product: ProductDetails; onClose: () => void };
type Values = { countedQuantity: Decimal | null; reason: string };

/** The goods were counted: shows the difference before it is kept. */
export function AdjustStock({ product, onClose }: AdjustStockProps) {
  const t = useWords(stockWords);
  const say = useCountSaid(product.unitName);
  const adjust = useCommand("POST /stock/adjust", {
    touches: ({ productId }) => [{ kind: "product", id: productId }],
    failed: () => true,
    done: (count) => {
      say(count.difference, count.changedDeliveries);
      onClose();
    },
  });
  const sent = ({ countedQuantity, reason }: Values) => ({
    productId: product.id,
    countedQuantity: countedQuantity ?? "",
    ...(reason.trim() && { reason: reason.trim() }),
  });
  const form = useForm<Values>({
    place: `count ${product.id}`,
    initial: { countedQuantity: null, reason: "" },
    schema: AdjustStockInput,
    sent,
    submit: (values) => adjust.runAndWait(sent(values)),
  });
  const unit = useUnitName(product.unitName, form.values.countedQuantity);
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.adjust}
      submitLabel={t.save}
      description={t.adjustText(product.name)}
      size="sm"
    >
      <Field label={t.counted} error={form.errorOf("countedQuantity")}>
        <NumberInput {...form.bind("countedQuantity")} suffix={unit} startsFocused />
      </Field>
      <Found product={product} counted={form.values.countedQuantity} />
      <Field label={t.reason} error={form.errorOf("reason")}>
        <Input {...form.bind("reason")} placeholder={t.reasonHint} />
      </Field>
    </FormDialog>
  );
}

/** What Trato believed, the difference, and a warning where promises would lose their goods. */
function Found({ product, counted }: { product: ProductDetails; counted: Decimal | null }) {
  const t = useWords(stockWords);
  const say = useQuantity();
  const { onHand, reserved } = product.availability;
  const found = counted === null ? null : difference(counted, onHand);
  return (
    <div aria-live="polite" className="flex flex-col gap-1">
      <dl className="grid grid-cols-[1fr_auto] gap-y-1 tabular-nums">
        <dt className="text-quiet">{t.known}</dt>
        <dd className="text-right">{say(onHand, product.unitName)}</dd>
        <dt className="text-quiet">{t.difference}</dt>
        <dd className={`text-right font-semibold ${found?.startsWith("-") ? "text-bad" : ""}`}>
          {found === null ? "—" : signed(say(found, product.unitName), found)}
        </dd>
      </dl>
      {counted !== null && isOverpromised({ onHand: counted, reserved }) && (
        <p className="text-sm text-warn">{t.belowReserved(say(reserved, product.unitName))}</p>
      )}
    </div>
  );
}

function useCountSaid(unitName: string) {
  const t = useWords(stockWords);
  const f = useFormat();
  const say = useQuantity();
  return (found: Decimal, deliveries: readonly { number: string }[]) => {
    if (found === "0") return toast(t.noDifference);
    const numbers = deliveries.map((delivery) => delivery.number);
    const text = signed(say(found, unitName), found);
    toast(numbers.length === 0 ? t.adjusted(text) : t.adjustedFor(text, f.list(numbers)));
  };
}

const signed = (text: string, value: Decimal): string => (value.startsWith("-") || value === "0" ? text : `+${text}`);
