import { OneSale } from "@trato/domain/sales/inputs.ts";
import { CustomerQuestions } from "@trato/domain/sales/portal/question-records.ts";
import { route } from "../../../platform/routes.ts";
import { listCustomerQuestions } from "./list-customer-questions.ts";

export const questionRoutes = {
  "GET /sales/:saleId/questions": route({
    may: "sale.read",
    summary: "What the customer asked on the page of a quotation and was answered, the oldest first",
    input: OneSale,
    output: CustomerQuestions,
    example: { saleId: "01990000-0000-7000-8000-000000000001" },
    run: listCustomerQuestions,
  }),
};
