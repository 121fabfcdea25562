import type * as z from "zod/mini";
import * as activities from "@trato/domain/activities/records.ts";
import * as capture from "@trato/domain/capture/records.ts";
import * as tradeShows from "@trato/domain/capture/shows/records.ts";
import * as mailboxes from "@trato/domain/capture/mailboxes/records.ts";
import * as webForms from "@trato/domain/capture/forms/records.ts";
import * as capturedMail from "@trato/domain/capture/mail/records.ts";
import * as webhooks from "@trato/domain/capture/webhooks/records.ts";
import * as contacts from "@trato/domain/contacts/records.ts";
import * as files from "@trato/domain/files/records.ts";
import * as identity from "@trato/domain/identity/records.ts";
import * as imports from "@trato/domain/imports/records.ts";
import * as messaging from "@trato/domain/messaging/records.ts";
import * as notices from "@trato/domain/notices/records.ts";
import * as assignment from "@trato/domain/opportunities/assignment/records.ts";
import * as teamDraws from "@trato/domain/opportunities/team-draws/records.ts";
import * as pool from "@trato/domain/opportunities/pool/records.ts";
import * as opportunities from "@trato/domain/opportunities/records.ts";
import * as explained from "@trato/domain/documents/explained/explained-records.ts";
import * as families from "@trato/domain/products/families/family-records.ts";
import * as fiscalPositions from "@trato/domain/products/fiscal-positions/position-records.ts";
import * as currencies from "@trato/domain/products/currencies/rate-records.ts";
import * as priceLists from "@trato/domain/products/price-lists/price-list-records.ts";
import * as products from "@trato/domain/products/records.ts";
import * as purchasing from "@trato/domain/purchasing/records.ts";
import * as myDay from "@trato/domain/reports/my-day.ts";
import * as opportunityPage from "@trato/domain/reports/opportunity-page.ts";
import * as productPage from "@trato/domain/reports/product-page.ts";
import * as search from "@trato/domain/reports/search.ts";
import * as timeline from "@trato/domain/reports/timeline.ts";
import * as sales from "@trato/domain/sales/records.ts";
import * as payments from "@trato/domain/sales/payments/payment-records.ts";
import * as signatures from "@trato/domain/sales/signature/signature-records.ts";
import * as signingSettings from "@trato/domain/sales/signature/signing-settings.ts";
import * as quotationTemplates from "@trato/domain/sales/templates/template-records.ts";
import * as versionChanges from "@trato/domain/sales/versions/compare-versions.ts";
import * as versionContents from "@trato/domain/sales/versions/version-content.ts";
import * as saleVersions from "@trato/domain/sales/versions/version-records.ts";
import * as shared from "@trato/domain/schemas.ts";
import * as stock from "@trato/domain/stock/records.ts";

const records = [
  activities,
  assignment,
  capture,
  capturedMail,
  tradeShows,
  webhooks,
  contacts,
  families,
  fiscalPositions,
  files,
  identity,
  imports,
  mailboxes,
  messaging,
  notices,
  opportunities,
  payments,
  pool,
  priceLists,
  currencies,
  explained,
  products,
  purchasing,
  quotationTemplates,
  sales,
  saleVersions,
  signatures,
  signingSettings,
  stock,
  teamDraws,
  versionChanges,
  versionContents,
  webForms,
];
const pages = [myDay, opportunityPage, productPage, search, timeline];

/** Under which name the interface describes each answer: that of the domain's record. */
export const answerNames: ReadonlyMap<z.ZodMiniType, string> = new Map(
  [shared, ...records, ...pages].flatMap((module) =>
    Object.entries<unknown>(module).flatMap(([name, value]) => (isSchema(value) ? [[value, capital(name)]] : [])),
  ),
);

function isSchema(value: unknown): value is z.ZodMiniType {
  return typeof value === "object" && value !== null && "_zod" in value;
}

function capital(name: string): string {
  return name.replace(/^\w/, (letter) => letter.toUpperCase());
}
