import { OneLead, OneOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { ListProducts, OneProduct, PickProducts } from "@trato/domain/products/inputs.ts";
import { PickedProducts, ProductPage } from "@trato/domain/products/records.ts";
import { OpportunityDetails } from "@trato/domain/reports/opportunity-page.ts";
import { ProductDetails } from "@trato/domain/reports/product-page.ts";
import { route } from "../platform/routes.ts";
import { getLeadPage, getOpportunityPage } from "./get-opportunity-page.ts";
import { getProductPage } from "./get-product-page.ts";
import { listProducts, pickProducts } from "./list-products.ts";

const nobody = "01990000-0000-7000-8000-000000000001";

export const reportRoutes = {
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
  "GET /products/:productId": route({
    may: "product.read",
    summary: "Read a product with its stock, sales, vendors and purchases",
    input: OneProduct,
    output: ProductDetails,
    example: { productId: nobody },
    run: getProductPage,
  }),
};
