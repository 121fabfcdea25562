import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";
import { vendorPricesQuery } from "../purchasing/queries.ts";
import { needing } from "../platform/queries.ts";
import { listSearch } from "./list-search.ts";
import { productQuery, taxesQuery, unitsQuery } from "./queries.ts";

export const productRoutes = {
  products: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "products",
    validateSearch: searchOf({ ...listSearch, new: z.string() }),
    component: lazyRouteComponent(() => import("./ProductListPage.tsx"), "ProductListPage"),
  }),
  product: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "products/$productId",
    loader: ({ params }) =>
      needing(productQuery(params.productId), vendorPricesQuery(params.productId), unitsQuery, taxesQuery),
    component: lazyRouteComponent(() => import("./record/ProductPage.tsx"), "ProductPage"),
  }),
};
