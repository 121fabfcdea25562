import { Note } from "@trato/domain/activities/records.ts";
import { DocumentLineExplained, TotalsExplained } from "@trato/domain/documents/explained/explained-records.ts";
import { Unprintable } from "@trato/domain/documents/records.ts";
import { ConvertLead } from "@trato/domain/opportunities/inputs.ts";
import {
  AnswerCustomer,
  CancelSale,
  ChangeOrder,
  ConfirmQuotation,
  CreateQuotation,
  DeliverServices,
  EditSale,
  ListSales,
  OneSale,
  OneSaleLine,
  SendOrder,
  SendQuotation,
  UpdatePrices,
  VersionedSale,
} from "@trato/domain/sales/inputs.ts";
import { WrittenMessage } from "@trato/domain/messaging/records.ts";
import {
  Converted,
  Datasheets,
  PriceChanges,
  Sale,
  SaleAvailability,
  SalePage,
  SentSale,
} from "@trato/domain/sales/records.ts";
import { letterRoutes } from "../messaging/templates/letter-routes.ts";
import { ReadPriceBook } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import { PriceBookRecord } from "@trato/domain/products/price-lists/price-list-records.ts";
import { route } from "../platform/routes.ts";
import { approvalRoutes } from "./approval/routes.ts";
import { answerCustomer } from "./portal/answer-customer.ts";
import { cancelSale } from "./cancel-sale.ts";
import { changeOrder } from "./change-order.ts";
import { closeShort } from "./close-short.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { convertLeadToQuotation } from "./convert-lead-to-quotation.ts";
import { createQuotation } from "./create-quotation.ts";
import { deliverAgain } from "./deliver-again.ts";
import { deliverServices } from "./deliver-services.ts";
import { editSale } from "./edit-sale.ts";
import { explainSale, explainSaleLine } from "./explained/explain-sale.ts";
import { getPriceBook } from "./prices/get-price-book.ts";
import { listPriceChanges, updatePrices } from "./prices/update-prices.ts";
import { getSale } from "./get-sale.ts";
import { getSaleAvailability } from "./get-sale-availability.ts";
import { listDatasheets } from "./mail/datasheets.ts";
import { letterOfSale } from "./mail/letter-of-sale.ts";
import { sendOrder } from "./mail/send-order.ts";
import { listSales } from "./list-sales.ts";
import { templateRoutes } from "./templates/routes.ts";
import { termsRoutes } from "./terms/routes.ts";
import { questionRoutes } from "./portal/questions/routes.ts";
import { shareRoutes } from "./portal/shares/routes.ts";
import { portalRoutes } from "./portal/routes.ts";
import { printSale } from "./print/print-sale.ts";
import { getUnprintable } from "./print/get-unprintable.ts";
import { reopenSale } from "./reopen-sale.ts";
import { signatureRoutes } from "./signature/routes.ts";
import { revokeLink } from "./portal/revoke-link.ts";
import { sendQuotation } from "./send-quotation.ts";
import { versionRoutes } from "./versions/routes.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const example = { saleId: someId };

export const salesRoutes = {
  "GET /sales": route({
    may: "sale.read",
    summary: "List quotations and orders",
    input: ListSales,
    output: SalePage,
    example: { state: "quotation" },
    run: listSales,
  }),
  "POST /quotations": route({
    may: "sale.edit",
    summary: "Offer products to a customer",
    input: CreateQuotation,
    output: Sale,
    example: { customerId: someId, lines: [{ productId: someId, quantity: "2" }] },
    run: createQuotation,
  }),
  "POST /leads/:leadId/convert": route({
    may: "opportunity.edit",
    summary: "Convert a lead to an opportunity, with a quotation if asked",
    input: ConvertLead,
    output: Converted,
    example: { leadId: someId, customer: { action: "create" }, createQuotation: true },
    run: convertLeadToQuotation,
  }),
  "GET /sales/:saleId": route({
    may: "sale.read",
    summary: "Read a quotation or order",
    input: OneSale,
    output: Sale,
    example,
    run: getSale,
  }),
  "PATCH /sales/:saleId": route({
    may: "sale.edit",
    summary: "Change a quotation",
    input: EditSale,
    output: Sale,
    example: { ...example, customerReference: "PO 4711" },
    run: editSale,
  }),
  "GET /sales/:saleId/explanation": route({
    may: "sale.read",
    summary: "Why a quotation or order comes to what it does: lines, discounts, taxes and rounding",
    input: OneSale,
    output: TotalsExplained,
    example,
    run: explainSale,
  }),
  "GET /sale-lines/:saleLineId/explanation": route({
    may: "sale.read",
    summary: "Why a line of a quotation or order comes to what it does, and why it has its taxes",
    input: OneSaleLine,
    output: DocumentLineExplained,
    example: { saleLineId: someId },
    run: explainSaleLine,
  }),
  "GET /sales/:saleId/datasheets": route({
    may: "sale.read",
    summary: "The datasheets of its products, and which of them its mail takes along",
    input: OneSale,
    output: Datasheets,
    example,
    run: listDatasheets,
  }),
  "GET /sales/:saleId/availability": route({
    may: "sale.read",
    summary: "What a quotation could count on now",
    input: OneSale,
    output: SaleAvailability,
    example,
    run: getSaleAvailability,
  }),
  "GET /sales/:saleId/price-changes": route({
    may: "sale.read",
    summary: "What the lines of a quotation would cost by its price list now, where that is something else",
    input: OneSale,
    output: PriceChanges,
    example,
    run: listPriceChanges,
  }),
  "POST /sales/:saleId/update-prices": route({
    may: "sale.edit",
    summary: "Bring the prices of a quotation up to date with its price list",
    input: UpdatePrices,
    output: Sale,
    example,
    run: updatePrices,
  }),
  "GET /price-book": route({
    may: "priceList.read",
    summary: "What the prices of a document's products or of one product are made from",
    input: ReadPriceBook,
    output: PriceBookRecord,
    example: { priceListId: "01990000-0000-7000-8000-000000000001", productId: "01990000-0000-7000-8000-000000000001" },
    run: getPriceBook,
  }),
  "GET /sales/:saleId/unprintable": route({
    may: "sale.read",
    summary: "What of a quotation or order cannot be printed, for no font has its signs",
    input: OneSale,
    output: Unprintable,
    example,
    run: getUnprintable,
  }),
  "POST /sales/:saleId/send": route({
    may: "sale.send",
    summary: "Send a quotation to its customer",
    input: SendQuotation,
    output: SentSale,
    example: { ...example, to: "ana@example.com" },
    run: sendQuotation,
  }),
  ...letterRoutes("sale", {
    may: "sale.read",
    one: OneSale,
    letterOf: letterOfSale,
    print: (ctx, { saleId }) => printSale(ctx, saleId),
  }),
  "POST /sales/:saleId/send-order": route({
    may: "sale.send",
    summary: "Confirm an order to its customer by mail, with the order as a PDF",
    input: SendOrder,
    output: WrittenMessage,
    example: { ...example, to: "ana@acme.example", subject: "Your order", body: "Here it is." },
    run: sendOrder,
  }),
  "POST /sales/:saleId/answer": route({
    may: "sale.send",
    summary: "Answer the customer, on his page and by mail",
    input: AnswerCustomer,
    output: Note,
    example: { saleId: "01990000-0000-7000-8000-000000000001", body: "On Tuesday the 15th, in the morning." },
    run: answerCustomer,
  }),
  "POST /sales/:saleId/revoke-link": route({
    may: "sale.send",
    summary: "Make the customer's links stop working",
    input: VersionedSale,
    output: Sale,
    example,
    run: revokeLink,
  }),
  "POST /sales/:saleId/confirm": route({
    may: "sale.confirm",
    summary: "Make a quotation an order and promise its goods",
    input: ConfirmQuotation,
    output: Sale,
    example,
    run: confirmQuotation,
    answer: getSale,
  }),
  "POST /sales/:saleId/cancel": route({
    may: "sale.cancel",
    summary: "Cancel a quotation or order",
    input: CancelSale,
    output: Sale,
    example,
    run: cancelSale,
  }),
  "POST /sales/:saleId/close-short": route({
    may: "sale.cancel",
    summary: "Finish an order and give up what is left of it",
    input: VersionedSale,
    output: Sale,
    example,
    run: closeShort,
  }),
  "POST /sales/:saleId/change": route({
    may: "sale.edit",
    summary: "Change an order: its days and terms, what is still to come of it, and new lines",
    input: ChangeOrder,
    output: Sale,
    example: { ...example, deliveryDate: "2031-05-01" },
    run: changeOrder,
  }),
  "POST /sales/:saleId/deliver-again": route({
    may: "sale.confirm",
    summary: "Deliver again what came back or was given up",
    input: VersionedSale,
    output: Sale,
    example,
    run: deliverAgain,
  }),
  "POST /sales/:saleId/deliver-services": route({
    may: "service.deliver",
    summary: "Say which services were delivered",
    input: DeliverServices,
    output: Sale,
    example: { ...example, lines: [{ lineId: someId, quantity: "1" }] },
    run: deliverServices,
  }),
  "POST /sales/:saleId/reopen": route({
    may: "sale.edit",
    summary: "Make a sent or cancelled quotation a draft again",
    input: VersionedSale,
    output: Sale,
    example,
    run: reopenSale,
  }),
  ...templateRoutes,
  ...approvalRoutes,
  ...versionRoutes,
  ...termsRoutes,
  ...questionRoutes,
  ...shareRoutes,
  ...portalRoutes,
  ...signatureRoutes,
};
