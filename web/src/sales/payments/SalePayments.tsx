import { useQuery } from "@tanstack/react-query";
import { exact, isZero } from "@trato/domain/decimal.ts";
import { writtenReference } from "@trato/domain/sales/payments/creditor-reference.ts";
import { saidAsked } from "@trato/domain/sales/payments/asked-text.ts";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { useFormat } from "../../platform/session.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { CardRow, CardRows, Section } from "../../ui/Section.tsx";
import { State } from "../../ui/State.tsx";
import { paymentWords } from "./payment-labels.ts";
import { type Payment, salePaymentsQuery, type SalePayments as Payments } from "./payment-queries.ts";
import { RecordPayment } from "./RecordPayment.tsx";
import { RefundPayment } from "./RefundPayment.tsx";

type SalePaymentsProps = { sale: { id: string; state: string; number: string | null } };

/** What is asked and paid of a document, payment by payment, and the door to record one. */
export function SalePayments({ sale }: SalePaymentsProps) {
  const t = useWords(paymentWords);
  const { data } = useQuery(salePaymentsQuery(sale.id));
  const [isOpen, setOpen] = useState(false);
  if (!data || (sale.number === null && data.items.length === 0)) return null;
  return (
    <Section
      title={t.payments}
      tools={
        <Button size="sm" tone="ghost" obstacle={obstacleText(data.can.record)} onClick={() => setOpen(true)}>
          {t.record}
        </Button>
      }
    >
      <Figures payments={data} />
      {data.items.length > 0 && (
        <CardRows>
          {data.items.map((payment) => (
            <PaymentRow key={payment.id} payment={payment} />
          ))}
        </CardRows>
      )}
      {isOpen && <RecordPayment saleId={sale.id} payments={data} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function Figures({ payments }: { payments: Payments }) {
  const t = useWords(paymentWords);
  const f = useFormat();
  const { asked, currency, amountAsked, paid, open, surplus, refunded, reference, earlyUntil } = payments;
  const money = (amount: Payments["paid"]) => f.money(amount, currency);
  const rows = [
    { name: t.accepted, value: asked && `${money(amountAsked)} (${saidAsked(asked, f)})` },
    { name: t.paid, value: money(paid) },
    { name: t.refunded, value: isNothing(refunded) ? null : money(refunded) },
    { name: t.open, value: money(open) },
    { name: t.early, value: earlyUntil && f.date(earlyUntil) },
    { name: t.surplus, value: isNothing(surplus) ? null : money(surplus) },
    { name: t.reference, value: reference && writtenReference(reference) },
  ];
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1.5 tabular-nums">
      {rows.map(({ name, value }) =>
        value ? (
          <div key={name}>
            <dt className="text-sm text-faint">{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

const isNothing = (amount: Payments["paid"]): boolean => isZero(exact(amount));

function PaymentRow({ payment }: { payment: Payment }) {
  const t = useWords(paymentWords);
  const f = useFormat();
  const { undo, assign } = usePaymentMoves(payment);
  const [isGivingBack, setGivingBack] = useState(false);
  const isUndone = payment.undoneAt !== null;
  return (
    <CardRow className="flex-wrap gap-x-3 py-1.5">
      <span className={isUndone ? "text-faint line-through tabular-nums" : "font-medium tabular-nums"}>
        {f.money(payment.amount, payment.currency)}
      </span>
      <span className="text-quiet">{f.date(payment.receivedOn)}</span>
      <span className="text-quiet">{t[payment.method]}</span>
      {payment.recordedBy && <span className="text-faint">{payment.recordedBy.name}</span>}
      {isUndone && <State>{t.undone}</State>}
      {payment.asideBecause && !isUndone && (
        <span className="flex flex-wrap items-center gap-x-2 text-warn">
          <State tone="warn">{t.aside}</State>
          {t[payment.asideBecause]}
        </span>
      )}
      {payment.refunds.map((refund) => (
        <State key={refund.id} tone={refund.state === "failed" ? "bad" : "neutral"}>
          {f.money(refund.amount, payment.currency)} {t[refund.state]}
        </State>
      ))}
      <span className="ml-auto flex flex-wrap gap-1">
        {payment.asideBecause && !isUndone && (
          <Button size="sm" tone="ghost" obstacle={obstacleText(payment.can.assign)} onClick={assign}>
            {t.assign}
          </Button>
        )}
        {payment.can.refund === true && (
          <Button size="sm" tone="ghost" onClick={() => setGivingBack(true)}>
            {t.refund}
          </Button>
        )}
        {!isUndone && payment.method === "transfer" && (
          <Button size="sm" tone="ghost" obstacle={obstacleText(payment.can.undo)} onClick={undo}>
            {t.undo}
          </Button>
        )}
      </span>
      {isGivingBack && <RefundPayment payment={payment} onClose={() => setGivingBack(false)} />}
    </CardRow>
  );
}

function usePaymentMoves({ id: paymentId, saleId, version }: Payment) {
  const t = useWords(paymentWords);
  const touches = () => [{ kind: "sale" as const, id: saleId }];
  const undo = useCommand("POST /payments/:paymentId/undo", { touches, done: () => toast(t.undone) });
  const assign = useCommand("POST /payments/:paymentId/assign", { touches, done: () => toast(t.assigned) });
  return {
    undo: () => undo.run({ paymentId, version }),
    assign: () => assign.run({ paymentId, version }),
  };
}
