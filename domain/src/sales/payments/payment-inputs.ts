import * as z from "zod/mini";
import { aboveZero, calendarDate, id, positiveDecimal, version } from "../../schemas.ts";
import { PaymentAsked } from "./payment-asked.ts";

const amount = positiveDecimal().check(aboveZero);
const paymentId = id<"payments">();

/** What new quotations ask for, and whether customers are told where to transfer it. */
export const EditPaymentSettings = z.object({
  version,
  asked: z.optional(z.nullable(PaymentAsked)),
  takesTransfers: z.optional(z.boolean()),
});
export type EditPaymentSettings = z.output<typeof EditPaymentSettings>;

/** Money that came by a transfer: how much of it, in the document's currency, and on which day; without a day today. */
export const RecordPayment = z.object({
  saleId: id<"sales">(),
  id: z.optional(paymentId),
  amount,
  receivedOn: z.optional(calendarDate()),
});
export type RecordPayment = z.output<typeof RecordPayment>;

export const OnePayment = z.object({ paymentId, version });
export type OnePayment = z.output<typeof OnePayment>;

/** To which document a payment goes that stands aside; left out, to the one that it came for. */
export const AssignPayment = z.object({ paymentId, version, saleId: z.optional(id<"sales">()) });
export type AssignPayment = z.output<typeof AssignPayment>;
