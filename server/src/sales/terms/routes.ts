import * as z from "zod/mini";
import { EditPaymentTerms, PaymentTermsInput } from "@trato/domain/sales/inputs.ts";
import { PaymentTerms, PaymentTermsList } from "@trato/domain/sales/records.ts";
import { route } from "../../platform/routes.ts";
import { createPaymentTerms, editPaymentTerms, listPaymentTerms } from "./payment-terms.ts";

const terms = { name: "60 days", lines: [{ value: "percent", amount: "100", delayKind: "days_after", days: 60 }] };

export const termsRoutes = {
  "GET /payment-terms": route({
    may: "sale.read",
    summary: "List payment terms",
    input: z.object({}),
    output: PaymentTermsList,
    example: {},
    run: listPaymentTerms,
  }),
  "POST /payment-terms": route({
    may: "terms.edit",
    summary: "Add payment terms",
    input: PaymentTermsInput,
    output: PaymentTerms,
    example: terms,
    run: createPaymentTerms,
  }),
  "PATCH /payment-terms/:paymentTermsId": route({
    may: "terms.edit",
    summary: "Change payment terms",
    input: EditPaymentTerms,
    output: PaymentTerms,
    example: { paymentTermsId: "01990000-0000-7000-8000-000000000001", name: "Net" },
    run: editPaymentTerms,
  }),
};
