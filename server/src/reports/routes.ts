import { Nothing } from "@trato/domain/identity/inputs.ts";
import { OneContact } from "@trato/domain/contacts/inputs.ts";
import { ContactPage } from "@trato/domain/contacts/records.ts";
import { OneLead, OneOpportunity } from "@trato/domain/opportunities/inputs.ts";
import {
  ListProducts,
  ListRelated,
  OneProduct,
  PickProducts,
  RecogniseProducts,
} from "@trato/domain/products/inputs.ts";
import {
  PickedProducts,
  ProductPage,
  RecognisedProducts,
  RelationsOfProducts,
} from "@trato/domain/products/records.ts";
import { DeletionPage, ListDeletions } from "@trato/domain/reports/deletions.ts";
import { DiaryPage, ReadDiary } from "@trato/domain/reports/diary.ts";
import { Day, ReadDay } from "@trato/domain/reports/my-day.ts";
import { DueGoods } from "@trato/domain/reports/due-goods.ts";
import { FirstSteps } from "@trato/domain/reports/first-steps.ts";
import { OpportunityDetails } from "@trato/domain/reports/opportunity-page.ts";
import { ProductDetails } from "@trato/domain/reports/product-page.ts";
import { AnalyseSales } from "@trato/domain/reports/sales-analysis/inputs.ts";
import { SalesAnalysis } from "@trato/domain/reports/sales-analysis/records.ts";
import { Found, Search } from "@trato/domain/reports/search.ts";
import { TeamDay } from "@trato/domain/reports/team-day.ts";
import { Timeline, timelinePage } from "@trato/domain/reports/timeline.ts";
import { aboutRoutes } from "../activities/about-route.ts";
import { goneSince } from "../platform/changes/changed-since.ts";
import { route } from "../platform/routes.ts";
import { getContactPage } from "./get-contact-page.ts";
import { getDueGoods } from "./get-due-goods.ts";
import { getFirstSteps } from "./get-first-steps.ts";
import { getMyDay } from "./get-my-day.ts";
import { getLeadPage, getOpportunityPage } from "./get-opportunity-page.ts";
import { getProductPage } from "./get-product-page.ts";
import { getTeamDay } from "./get-team-day.ts";
import { getTimeline } from "./get-timeline.ts";
import { listProducts, pickProducts } from "./list-products.ts";
import { readDiary } from "./read-diary.ts";
import { recogniseProducts } from "./recognise-products.ts";
import { listRelatedProducts } from "./related/list-related-products.ts";
import { analyseSales } from "./sales-analysis/analyse-sales.ts";
import { search } from "./search.ts";

const nobody = "01990000-0000-7000-8000-000000000001";

export const reportRoutes = {
  ...aboutRoutes("GET", "note", "timeline", {
    may: (kind) => `${kind}.read`,
    summary: "Read the history, newest first",
    fields: timelinePage,
    output: Timeline,
    example: {},
    run: getTimeline,
  }),
  "GET /deletions": route({
    may: "workspace.read",
    summary: "List what is gone since: records that were deleted, or merged into others",
    input: ListDeletions,
    output: DeletionPage,
    example: { updatedSince: "2026-11-23T10:00:00Z" },
    run: goneSince,
  }),
  "GET /diary": route({
    may: "diary.read",
    summary: "Read who did what",
    input: ReadDiary,
    output: DiaryPage,
    example: {},
    run: readDiary,
  }),
  "GET /leads/:leadId": route({
    may: "opportunity.read",
    summary: "Read a lead with its quotations and what looks like it",
    input: OneLead,
    output: OpportunityDetails,
    example: { leadId: nobody },
    run: getLeadPage,
  }),
  "GET /opportunities/:opportunityId": route({
    may: "opportunity.read",
    summary: "Read an opportunity with its quotations, orders and what looks like it",
    input: OneOpportunity,
    output: OpportunityDetails,
    example: { opportunityId: nobody },
    run: getOpportunityPage,
  }),
  "GET /contacts/:contactId": route({
    may: "contact.read",
    summary: "Read a contact with its people and what looks like it",
    input: OneContact,
    output: ContactPage,
    example: { contactId: nobody },
    run: getContactPage,
  }),
  "GET /my-day": route({
    may: "activity.read",
    summary: "List what a member has to do, the overdue first",
    input: ReadDay,
    output: Day,
    example: {},
    run: getMyDay,
  }),
  "GET /team-day": route({
    may: "activity.read",
    summary: "List how it stands with what each member has to do, whoever is the furthest behind first",
    input: Nothing,
    output: TeamDay,
    example: {},
    run: getTeamDay,
  }),
  "GET /due-goods": route({
    may: "stock.read",
    summary: "List what is to leave and to arrive by today",
    input: Nothing,
    output: DueGoods,
    example: {},
    run: getDueGoods,
  }),
  "GET /first-steps": route({
    may: "workspace.read",
    summary: "List what a company does first with Trato, and what of it is done",
    input: Nothing,
    output: FirstSteps,
    example: {},
    run: getFirstSteps,
  }),
  "GET /sales-analysis": route({
    may: "sale.read",
    summary:
      "Say what quotations or orders come to by salesperson, team, customer, country, product, category or period",
    input: AnalyseSales,
    output: SalesAnalysis,
    example: { by: "category", andBy: "month" },
    run: (ctx, asked) => analyseSales(ctx, asked),
  }),
  "GET /search": route({
    may: "report.read",
    summary: "Find records of every kind by what is typed",
    input: Search,
    output: Found,
    example: { search: "acme" },
    run: search,
  }),
  "GET /products": route({
    may: "product.read",
    summary: "List the products with their stock",
    input: ListProducts,
    output: ProductPage,
    example: {},
    run: listProducts,
  }),
  "GET /products/pick": route({
    may: "product.read",
    summary: "Find products for a line by what is typed",
    input: PickProducts,
    output: PickedProducts,
    example: { search: "table" },
    run: pickProducts,
  }),
  "POST /products/recognise": route({
    may: "product.read",
    summary: "Find which products texts mean: by reference, barcode or whole name",
    input: RecogniseProducts,
    output: RecognisedProducts,
    example: { texts: ["TAB-1", "8412345678905"] },
    leavesNoTrace: "it only reads",
    run: recogniseProducts,
  }),
  "GET /related-products": route({
    may: "product.read",
    summary: "Say what goes with some products, and what takes their place",
    input: ListRelated,
    output: RelationsOfProducts,
    example: { productIds: nobody },
    run: listRelatedProducts,
  }),
  "GET /products/:productId": route({
    may: "product.read",
    summary: "Read a product with its stock, sales, vendors and purchases",
    input: OneProduct,
    output: ProductDetails,
    example: { productId: nobody },
    run: getProductPage,
  }),
};
