import type { Decimal } from "@trato/domain/decimal.ts";
import { difference } from "@trato/domain/stock/quantities.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { paymentWords } from "./payment-labels.ts";
import type { Payment } from "./payment-queries.ts";

type RefundPaymentProps = { payment: Payment; onClose: () => void };

/** Money goes back: usually all that is left of the payment. */
export function RefundPayment({ payment, onClose }: RefundPaymentProps) {
  const t = useWords(paymentWords);
  const f = useFormat();
  const { id: paymentId, saleId, amount: came, refunded, currency, method } = payment;
  const refund = useCommand("POST /payments/:paymentId/refund", {
    touches: () => [{ kind: "sale", id: saleId }],
    failed: () => true,
    done: () => {
      toast(t.refunded);
      onClose();
    },
  });
  const form = useForm<{ amount: Decimal | null }>({
    place: null,
    initial: { amount: difference(came, refunded) },
    submit: ({ amount }) =>
      refund.runAndWait({ paymentId, id: newId<"refunds">(), ...(amount !== null && { amount }) }),
  });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={t.refundTitle}
      description={method === "card" ? t.refundCard : t.refundTransfer}
      submitLabel={t.giveBack}
      tone="danger"
      isIncomplete={form.values.amount === null}
    >
      <Field label={t.amount} error={form.errorOf("amount")}>
        <NumberInput
          {...form.bind("amount")}
          currency={currency}
          decimals={came.split(".")[1]?.length ?? 0}
          suffix={f.currencySign(currency)}
          startsFocused
        />
      </Field>
    </FormDialog>
  );
}
