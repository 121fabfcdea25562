import {
  AdjustStock,
  ForecastStock,
  ListDeliveries,
  ListMoves,
  ListReceipts,
  OneDelivery,
  OneReceipt,
  ReleaseQuarantine,
  ReturnDelivery,
  ReturnReceipt,
  ValidateDelivery,
  ValidateReceipt,
} from "@trato/domain/stock/inputs.ts";
import {
  Delivery,
  DeliveryPage,
  MovePage,
  Receipt,
  ReceiptPage,
  ReleasedGoods,
  StockCount,
  StockForecast,
  ValidatedDelivery,
  ValidatedReceipt,
} from "@trato/domain/stock/records.ts";
import { route } from "../platform/routes.ts";
import { adjustStock } from "./adjust-stock.ts";
import { cancelDelivery, cancelReceipt } from "./cancel-transfer.ts";
import { forecastStock } from "./forecast-stock.ts";
import { listMoves } from "./list-moves.ts";
import { getDelivery, getReceipt, listDeliveries, listReceipts } from "./list-transfers.ts";
import { releaseQuarantine } from "./returns/release-quarantine.ts";
import { reserveDelivery } from "./reserve-delivery.ts";
import { returnDelivery } from "./returns/return-delivery.ts";
import { returnReceipt } from "./returns/return-receipt.ts";
import { validateDelivery } from "./validate-delivery.ts";
import { validateReceipt } from "./validate-receipt.ts";

const nobody = "01990000-0000-7000-8000-000000000001";
const delivery = { deliveryId: nobody };
const receipt = { receiptId: nobody };

export const stockRoutes = {
  "POST /stock/adjust": route({
    may: "stock.adjust",
    summary: "Count a product's stock",
    input: AdjustStock,
    output: StockCount,
    example: { productId: nobody, countedQuantity: "10", reason: "Yearly count" },
    run: adjustStock,
  }),
  "GET /products/:productId/forecast": route({
    may: "stock.read",
    summary: "What will be on hand of a product, day by day",
    input: ForecastStock,
    output: StockForecast,
    example: { productId: nobody },
    run: forecastStock,
  }),
  "GET /products/:productId/moves": route({
    may: "stock.read",
    summary: "List the moves of a product",
    input: ListMoves,
    output: MovePage,
    example: { productId: nobody },
    run: listMoves,
  }),
  "GET /deliveries": route({
    may: "stock.read",
    summary: "List the deliveries",
    input: ListDeliveries,
    output: DeliveryPage,
    example: { state: "open" },
    run: listDeliveries,
  }),
  "GET /deliveries/:deliveryId": route({
    may: "stock.read",
    summary: "Read a delivery",
    input: OneDelivery,
    output: Delivery,
    example: delivery,
    run: getDelivery,
  }),
  "POST /deliveries/:deliveryId/validate": route({
    may: "delivery.validate",
    summary: "Deliver all or a part",
    input: ValidateDelivery,
    output: ValidatedDelivery,
    example: delivery,
    run: validateDelivery,
  }),
  "POST /deliveries/:deliveryId/reserve": route({
    may: "delivery.validate",
    summary: "Look again whether there are goods",
    input: OneDelivery,
    output: Delivery,
    example: delivery,
    run: reserveDelivery,
  }),
  "POST /deliveries/:deliveryId/return": route({
    may: "delivery.validate",
    summary: "Take delivered goods back",
    input: ReturnDelivery,
    output: Delivery,
    example: delivery,
    run: returnDelivery,
  }),
  "POST /deliveries/:deliveryId/cancel": route({
    may: "delivery.validate",
    summary: "Cancel what is left of a delivery",
    input: OneDelivery,
    output: Delivery,
    example: delivery,
    run: cancelDelivery,
  }),
  "POST /stock/release-quarantine": route({
    may: "stock.adjust",
    summary: "Take goods out of quarantine, to sell them or to throw them away",
    input: ReleaseQuarantine,
    output: ReleasedGoods,
    example: { productId: nobody, quantity: "1", place: "stock" },
    run: releaseQuarantine,
  }),
  "GET /receipts": route({
    may: "stock.read",
    summary: "List the receipts",
    input: ListReceipts,
    output: ReceiptPage,
    example: { state: "open" },
    run: listReceipts,
  }),
  "GET /receipts/:receiptId": route({
    may: "stock.read",
    summary: "Read a receipt",
    input: OneReceipt,
    output: Receipt,
    example: receipt,
    run: getReceipt,
  }),
  "POST /receipts/:receiptId/validate": route({
    may: "delivery.validate",
    summary: "Receive all or a part",
    input: ValidateReceipt,
    output: ValidatedReceipt,
    example: receipt,
    run: validateReceipt,
  }),
  "POST /receipts/:receiptId/cancel": route({
    may: "delivery.validate",
    summary: "Cancel what is left of a receipt",
    input: OneReceipt,
    output: Receipt,
    example: receipt,
    run: cancelReceipt,
  }),
  "POST /receipts/:receiptId/return": route({
    may: "delivery.validate",
    summary: "Send received goods back",
    input: ReturnReceipt,
    output: Receipt,
    example: receipt,
    run: returnReceipt,
  }),
};
