import type { CalendarDate } from "@trato/domain/dates.ts";
import { type Decimal, exact, isZero } from "@trato/domain/decimal.ts";
import { writtenReference } from "@trato/domain/sales/payments/creditor-reference.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { DateField } from "../../ui/fields/DateField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { paymentWords } from "./payment-labels.ts";
import type { SalePayments } from "./payment-queries.ts";

type RecordPaymentProps = { saleId: string; payments: SalePayments; onClose: () => void };
type Values = { amount: Decimal | null; receivedOn: CalendarDate | null };

/** A transfer that has come: usually what is due, or all that is open, today. What was recorded can be taken back. */
export function RecordPayment({ saleId, payments, onClose }: RecordPaymentProps) {
  const t = useWords(paymentWords);
  const f = useFormat();
  const { due, open, currency, currencyDecimals, reference } = payments;
  const touches = () => [{ kind: "sale" as const, id: saleId }];
  const undo = useCommand("POST /payments/:paymentId/undo", { touches });
  const record = useCommand("POST /sales/:saleId/payments", {
    touches,
    failed: () => true,
    done: (_, { id: paymentId }) => {
      toast(t.recorded, paymentId ? { undo: () => undo.run({ paymentId }) } : {});
      onClose();
    },
  });
  const form = useForm<Values>({
    place: `payment of ${saleId}`,
    initial: { amount: [due, open].find((amount) => !isZero(exact(amount))) ?? null, receivedOn: f.today() },
    submit: ({ amount, receivedOn }) =>
      record.runAndWait({
        saleId,
        id: newId<"payments">(),
        amount: amount ?? open,
        ...(receivedOn && { receivedOn }),
      }),
  });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={t.record}
      {...(reference && { description: t.recordText(writtenReference(reference)) })}
      submitLabel={t.record}
      isIncomplete={form.values.amount === null}
    >
      <Field label={t.amount} error={form.errorOf("amount")}>
        <NumberInput
          {...form.bind("amount")}
          currency={currency}
          decimals={currencyDecimals}
          suffix={f.currencySign(currency)}
          startsFocused
        />
      </Field>
      <Field label={t.receivedOn} error={form.errorOf("receivedOn")}>
        <DateField {...form.bind("receivedOn")} />
      </Field>
    </FormDialog>
  );
}
