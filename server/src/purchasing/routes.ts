import {
  CreatePurchase,
  CreateVendorPrice,
  EditPurchase,
  EditVendorPrice,
  ListPurchases,
  OnePurchase,
  OnePurchaseLine,
  OneVendorPrice,
  ListPurchaseTerms,
  PurchaseSuggestion,
  ReorderVendorPrices,
  SendPurchase,
  VendorsOfProduct,
  VersionedPurchase,
} from "@trato/domain/purchasing/inputs.ts";
import { DocumentLineExplained, TotalsExplained } from "@trato/domain/documents/explained/explained-records.ts";
import { WrittenMessage } from "@trato/domain/messaging/records.ts";
import {
  Purchase,
  PurchasePage,
  PurchaseTermsList,
  SuggestedPurchase,
  VendorPrice,
  VendorPrices,
} from "@trato/domain/purchasing/records.ts";
import { letterRoutes } from "../messaging/templates/letter-routes.ts";
import { route } from "../platform/routes.ts";
import { cancelPurchase } from "./cancel-purchase.ts";
import { closePurchaseShort } from "./close-purchase-short.ts";
import { confirmPurchase } from "./confirm-purchase.ts";
import { createPurchase } from "./create-purchase.ts";
import { createVendorPrice } from "./create-vendor-price.ts";
import { editPurchase } from "./edit-purchase.ts";
import { deleteVendorPrice, editVendorPrice, reorderVendorPrices } from "./edit-vendor-price.ts";
import { explainPurchase, explainPurchaseLine } from "./explained/explain-purchase.ts";
import { letterOfPurchase } from "./letter-of-purchase.ts";
import { printPurchase } from "./print/print-purchase.ts";
import { getPurchase } from "./get-purchase.ts";
import { listPurchases } from "./list-purchases.ts";
import { listVendorPrices } from "./list-vendor-prices.ts";
import { receiveAgain } from "./receive-again.ts";
import { sendPurchase } from "./send-purchase.ts";
import { listPurchaseTerms } from "./terms/list-purchase-terms.ts";
import { suggestPurchase } from "./suggest-purchase.ts";

const nobody = "01990000-0000-7000-8000-000000000001";

export const purchasingRoutes = {
  "GET /products/:productId/vendors": route({
    may: "purchase.read",
    summary: "List who sells a product",
    input: VendorsOfProduct,
    output: VendorPrices,
    example: { productId: nobody },
    run: listVendorPrices,
  }),
  "POST /products/:productId/vendors": route({
    may: "purchase.edit",
    summary: "Add a vendor to a product",
    input: CreateVendorPrice,
    output: VendorPrice,
    example: { productId: nobody, vendorId: nobody, price: "120.00", leadDays: 7 },
    run: createVendorPrice,
  }),
  "POST /products/:productId/vendors/reorder": route({
    may: "purchase.edit",
    summary: "Say which vendor is asked first",
    input: ReorderVendorPrices,
    output: VendorPrices,
    example: { productId: nobody, vendorPriceIds: [nobody] },
    run: reorderVendorPrices,
  }),
  "PATCH /vendor-prices/:vendorPriceId": route({
    may: "purchase.edit",
    summary: "Edit a vendor's terms",
    input: EditVendorPrice,
    output: VendorPrice,
    example: { vendorPriceId: nobody, price: "115.00" },
    run: editVendorPrice,
  }),
  "DELETE /vendor-prices/:vendorPriceId": route({
    may: "purchase.edit",
    summary: "Remove a vendor from a product",
    input: OneVendorPrice,
    output: VendorPrices,
    example: { vendorPriceId: nobody },
    run: deleteVendorPrice,
  }),
  "GET /products/:productId/purchase-suggestion": route({
    may: "purchase.read",
    summary: "From whom to order a product, at what price",
    input: PurchaseSuggestion,
    output: SuggestedPurchase,
    example: { productId: nobody, quantity: "10" },
    run: suggestPurchase,
  }),
  "POST /purchase-terms": route({
    may: "purchase.read",
    summary: "What many lines cost on a vendor's terms, and when they would come",
    input: ListPurchaseTerms,
    output: PurchaseTermsList,
    example: { vendorId: nobody, lines: [{ productId: nobody, quantity: "10" }] },
    leavesNoTrace: "it only reads",
    run: listPurchaseTerms,
  }),
  "GET /purchases": route({
    may: "purchase.read",
    summary: "List the purchases",
    input: ListPurchases,
    output: PurchasePage,
    example: {},
    run: listPurchases,
  }),
  "POST /purchases": route({
    may: "purchase.edit",
    summary: "Create a purchase",
    input: CreatePurchase,
    output: Purchase,
    example: { vendorId: nobody, lines: [{ productId: nobody, quantity: "10" }] },
    run: createPurchase,
  }),
  "GET /purchases/:purchaseId": route({
    may: "purchase.read",
    summary: "Read a purchase",
    input: OnePurchase,
    output: Purchase,
    example: { purchaseId: nobody },
    run: getPurchase,
  }),
  "GET /purchases/:purchaseId/explanation": route({
    may: "purchase.read",
    summary: "Why a purchase comes to what it does: lines, taxes and rounding",
    input: OnePurchase,
    output: TotalsExplained,
    example: { purchaseId: nobody },
    run: explainPurchase,
  }),
  "GET /purchase-lines/:purchaseLineId/explanation": route({
    may: "purchase.read",
    summary: "Why a line of a purchase comes to what it does, and why it has its taxes",
    input: OnePurchaseLine,
    output: DocumentLineExplained,
    example: { purchaseLineId: nobody },
    run: explainPurchaseLine,
  }),
  "PATCH /purchases/:purchaseId": route({
    may: "purchase.edit",
    summary: "Edit a purchase that is not ordered yet",
    input: EditPurchase,
    output: Purchase,
    example: { purchaseId: nobody, vendorReference: "A-17" },
    run: editPurchase,
  }),
  "POST /purchases/:purchaseId/confirm": route({
    may: "purchase.edit",
    summary: "Order it: its goods are expected",
    input: VersionedPurchase,
    output: Purchase,
    example: { purchaseId: nobody },
    run: confirmPurchase,
  }),
  ...letterRoutes("purchase", {
    may: "purchase.read",
    one: OnePurchase,
    letterOf: letterOfPurchase,
    print: printPurchase,
  }),
  "POST /purchases/:purchaseId/send": route({
    may: "purchase.edit",
    summary: "Send a purchase to its vendor by mail, as a PDF",
    input: SendPurchase,
    output: WrittenMessage,
    example: { purchaseId: nobody, to: "sales@vendor.example", subject: "Our order", body: "Here it is." },
    run: sendPurchase,
  }),
  "POST /purchases/:purchaseId/cancel": route({
    may: "purchase.edit",
    summary: "Cancel a purchase",
    input: VersionedPurchase,
    output: Purchase,
    example: { purchaseId: nobody },
    run: cancelPurchase,
  }),
  "POST /purchases/:purchaseId/close-short": route({
    may: "purchase.edit",
    summary: "Finish a purchase and give up what is left of it",
    input: VersionedPurchase,
    output: Purchase,
    example: { purchaseId: nobody },
    run: closePurchaseShort,
  }),
  "POST /purchases/:purchaseId/receive-again": route({
    may: "purchase.edit",
    summary: "Await again what went back or was given up",
    input: VersionedPurchase,
    output: Purchase,
    example: { purchaseId: nobody },
    run: receiveAgain,
  }),
};
