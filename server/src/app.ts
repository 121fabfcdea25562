import { activityRoutes } from "./activities/routes.ts";
import { agentRoutes } from "./agents/routes.ts";
import { bulkRoutes } from "./bulk/routes.ts";
import { webFormRoutes } from "./capture/forms/routes.ts";
import { captureRoutes } from "./capture/routes.ts";
import { tradeShowRoutes } from "./capture/shows/routes.ts";
import { mailboxRoutes } from "./capture/mailboxes/routes.ts";
import { webhookRoutes } from "./capture/webhooks/routes.ts";
import { contactRoutes } from "./contacts/routes.ts";
import { fileRoutes } from "./files/routes.ts";
import { identityRoutes } from "./identity/routes.ts";
import { importRoutes } from "./imports/routes.ts";
import { messagingRoutes } from "./messaging/routes.ts";
import { noticeRoutes } from "./notices/routes.ts";
import type { AnyRoute, Described, RouteKey } from "./platform/routes.ts";
import { opportunityRoutes } from "./opportunities/routes.ts";
import { familyRoutes } from "./products/families/routes.ts";
import { fiscalPositionRoutes } from "./products/fiscal-positions/routes.ts";
import { comboRoutes } from "./products/combos/routes.ts";
import { kitRoutes } from "./products/kits/routes.ts";
import { packagingRoutes } from "./products/packagings/routes.ts";
import { priceExampleRoutes } from "./products/price-lists/examples/routes.ts";
import { outgoingRoutes } from "./outgoing/routes.ts";
import { currencyRoutes } from "./products/currencies/routes.ts";
import { priceListRoutes } from "./products/price-lists/routes.ts";
import { productRoutes } from "./products/routes.ts";
import { purchasingRoutes } from "./purchasing/routes.ts";
import { reportRoutes } from "./reports/routes.ts";
import { creditRoutes } from "./sales/credit/routes.ts";
import { marginRoutes } from "./sales/margins/routes.ts";
import { paymentRoutes } from "./sales/payments/routes.ts";
import { targetRoutes } from "./sales/targets/routes.ts";
import { salesRoutes } from "./sales/routes.ts";
import { setUpRoutes } from "./set-up.ts";
import { offerSequenceRoutes } from "./sequences/offers/routes.ts";
import { sequenceRoutes } from "./sequences/routes.ts";
import { stockRoutes } from "./stock/routes.ts";

/** The whole interface on one page: every route table put together. */
export const routes = {
  ...activityRoutes,
  ...agentRoutes,
  ...bulkRoutes,
  ...captureRoutes,
  ...tradeShowRoutes,
  ...mailboxRoutes,
  ...webhookRoutes,
  ...contactRoutes,
  ...fileRoutes,
  ...identityRoutes,
  ...fiscalPositionRoutes,
  ...priceExampleRoutes,
  ...priceListRoutes,
  ...currencyRoutes,
  ...importRoutes,
  ...messagingRoutes,
  ...noticeRoutes,
  ...opportunityRoutes,
  ...outgoingRoutes,
  ...productRoutes,
  ...familyRoutes,
  ...comboRoutes,
  ...kitRoutes,
  ...packagingRoutes,
  ...purchasingRoutes,
  ...reportRoutes,
  ...creditRoutes,
  ...marginRoutes,
  ...paymentRoutes,
  ...salesRoutes,
  ...targetRoutes,
  ...sequenceRoutes,
  ...offerSequenceRoutes,
  ...setUpRoutes,
  ...stockRoutes,
  ...webFormRoutes,
} satisfies Record<RouteKey, unknown>;

export type Routes = Described<typeof routes>;

/** The table for those who walk it: the server, OpenAPI, the tests. */
export const routeTable: Record<string, AnyRoute> = routes;
