import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { needing } from "../platform/queries.ts";
import { searchOf } from "../platform/search.ts";
import { priceExamplesQuery, priceRulesQuery } from "./queries.ts";

/** Taxes, price lists, currencies, fiscal positions, categories, attributes and units. */
export const productSettings = {
  settingsTaxes: createRoute({
    getParentRoute: () => settingsRoute,
    path: "taxes",
    validateSearch: searchOf({ use: z.enum(["sale", "purchase"]), tax: z.string() }),
    component: lazyRouteComponent(() => import("./taxes/TaxesPage.tsx"), "TaxesPage"),
  }),
  settingsFiscalPositions: createRoute({
    getParentRoute: () => settingsRoute,
    path: "fiscal-positions",
    validateSearch: searchOf({ position: z.string() }),
    component: lazyRouteComponent(() => import("./fiscal-positions/PositionsPage.tsx"), "PositionsPage"),
  }),
  settingsPriceLists: createRoute({
    getParentRoute: () => settingsRoute,
    path: "price-lists",
    validateSearch: searchOf({ list: z.string() }),
    component: lazyRouteComponent(() => import("./price-lists/PriceListsPage.tsx"), "PriceListsPage"),
  }),
  settingsPriceList: createRoute({
    getParentRoute: () => settingsRoute,
    path: "price-lists/$priceListId",
    validateSearch: searchOf({ rule: z.string() }),
    loader: ({ params }) => needing(priceRulesQuery(params.priceListId), priceExamplesQuery(params.priceListId)),
    component: lazyRouteComponent(() => import("./price-lists/PriceListPage.tsx"), "PriceListPage"),
  }),
  settingsCurrencies: createRoute({
    getParentRoute: () => settingsRoute,
    path: "currencies",
    validateSearch: searchOf({ rate: z.string() }),
    component: lazyRouteComponent(() => import("./currencies/CurrenciesPage.tsx"), "CurrenciesPage"),
  }),
  settingsCurrency: createRoute({
    getParentRoute: () => settingsRoute,
    path: "currencies/$currency",
    validateSearch: searchOf({ rate: z.string() }),
    component: lazyRouteComponent(() => import("./currencies/CurrencyPage.tsx"), "CurrencyPage"),
  }),
  settingsCategories: createRoute({
    getParentRoute: () => settingsRoute,
    path: "categories",
    validateSearch: searchOf({ category: z.string(), under: z.string() }),
    component: lazyRouteComponent(() => import("./categories/CategoriesPage.tsx"), "CategoriesPage"),
  }),
  settingsAttributes: createRoute({
    getParentRoute: () => settingsRoute,
    path: "attributes",
    validateSearch: searchOf({ attribute: z.string() }),
    component: lazyRouteComponent(() => import("./families/AttributesPage.tsx"), "AttributesPage"),
  }),
  settingsUnits: createRoute({
    getParentRoute: () => settingsRoute,
    path: "units",
    validateSearch: searchOf({ unit: z.string() }),
    component: lazyRouteComponent(() => import("./units/UnitsPage.tsx"), "UnitsPage"),
  }),
};
