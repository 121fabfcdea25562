import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";
import { needing, queryClient } from "../platform/queries.ts";
import type { BoardFilters } from "./board/board-queries.ts";
import { boardFiltersOf, boardSearch } from "./board/board-search.ts";
import { listSearch, poolSearch } from "./list/list-search.ts";
import { opportunityQuery, stagesQuery } from "./queries.ts";

const page = lazyRouteComponent(() => import("./record/OpportunityPage.tsx"), "OpportunityPage");

async function prefetchBoard(filters: BoardFilters): Promise<void> {
  const { boardQuery } = await import("./board/board-queries.ts");
  await queryClient.prefetchQuery(boardQuery(filters));
}

export const opportunityRoutes = {
  analysis: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "analysis",
    validateSearch: searchOf({ salespersonId: z.string(), teamId: z.string() }),
    component: lazyRouteComponent(() => import("./analysis/PipelineAnalysisPage.tsx"), "PipelineAnalysisPage"),
  }),
  pipeline: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "pipeline",
    validateSearch: searchOf(boardSearch),
    loader: ({ location }) => void prefetchBoard(boardFiltersOf(searchOf(boardSearch)(location.search))),
    component: lazyRouteComponent(() => import("./board/PipelinePage.tsx"), "PipelinePage"),
  }),
  leads: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "leads",
    validateSearch: searchOf(listSearch),
    component: lazyRouteComponent(() => import("./list/LeadListPage.tsx"), "LeadListPage"),
  }),
  pool: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "pool",
    component: lazyRouteComponent(() => import("./pool/PoolPage.tsx"), "PoolPage"),
  }),
  pooledList: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "pool/$listId",
    validateSearch: searchOf(poolSearch),
    component: lazyRouteComponent(() => import("./pool/PooledListPage.tsx"), "PooledListPage"),
  }),
  lead: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "leads/$opportunityId",
    loader: ({ params }) => needing(opportunityQuery(params.opportunityId), stagesQuery),
    component: page,
  }),
  opportunities: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "opportunities",
    validateSearch: searchOf(listSearch),
    component: lazyRouteComponent(() => import("./list/OpportunityListPage.tsx"), "OpportunityListPage"),
  }),
  opportunity: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "opportunities/$opportunityId",
    loader: ({ params }) => needing(opportunityQuery(params.opportunityId), stagesQuery),
    component: page,
  }),
};
