import type { CalendarDate } from "@trato/domain/dates.ts";
import { call, type InputOf, type OutputOf } from "../platform/api.ts";
import { unlessEdited } from "../platform/commands.ts";
import { reading, readingPages } from "../platform/queries.ts";

/** A product with its stock, sales, vendors and what is on its way. */
export type ProductDetails = OutputOf<"GET /products/:productId">;
export type ProductRow = OutputOf<"GET /products">["items"][number];
export type PickedProduct = OutputOf<"GET /products/pick">["items"][number];
export type Tax = OutputOf<"GET /taxes">["items"][number];

/** The edits of one product go one after the other. */
export const queueIdOf = (productId: string): string => `product ${productId}`;

// Stock, purchases and deliveries stand on the page too.
export function productQuery(productId: string) {
  const follows = { product: productId, purchase: "any", transfer: "any" };
  const query = reading("GET /products/:productId", { productId }, follows);
  const ask = (signal: AbortSignal) => call("GET /products/:productId", { productId }, { signal });
  return {
    ...query,
    queryFn: ({ signal }: { signal: AbortSignal }) => unlessEdited(queueIdOf(productId), query, ask(signal)),
  };
}

export type ProductFilters = Omit<InputOf<"GET /products">, "limit" | "cursor" | "count">;

export const productPages = (filters: ProductFilters) =>
  readingPages("GET /products", { ...filters, limit: 80 }, { product: "any" });

/** How many they are, in whichever order. */
export const productCount = ({ sort: _, ...filters }: ProductFilters) =>
  reading("GET /products", { ...filters, limit: 1, count: "true" }, { product: "any" });

export type StockPlan = OutputOf<"GET /products/:productId/forecast">;
export const forecastQuery = (productId: string) =>
  reading("GET /products/:productId/forecast", { productId }, { product: productId, transfer: "any" });

export type ProductMove = OutputOf<"GET /products/:productId/moves">["items"][number];
export const movePages = (productId: string) =>
  readingPages("GET /products/:productId/moves", { productId, limit: 20 }, { product: productId });

/** Every tax in the order in which they are computed; archived ones too, for documents keep theirs. */
export const taxesQuery = reading("GET /taxes", { archived: "any" }, { setting: "any" });
export const taxGroupsQuery = reading("GET /tax-groups", {}, { setting: "any" });

export type FiscalPosition = OutputOf<"GET /fiscal-positions">["items"][number];
/** Archived ones too, for documents keep theirs. */
export const fiscalPositionsQuery = reading("GET /fiscal-positions", { archived: "any" }, { setting: "any" });
export type FiscalPositionChosen = OutputOf<"GET /fiscal-positions/choice">;
/** Which position a contact gets, or whoever has this address and tax number. */
export const fiscalChoiceQuery = (asked: InputOf<"GET /fiscal-positions/choice">) =>
  reading("GET /fiscal-positions/choice", asked, { setting: "any", contact: "any" });
export type PriceList = OutputOf<"GET /price-lists">["items"][number];
/** Archived ones too, for documents and contacts keep theirs. */
export const priceListsQuery = reading("GET /price-lists", { archived: "any" }, { setting: "any" });
export type PriceRule = OutputOf<"GET /price-lists/:priceListId/rules">["items"][number];
export const priceRulesQuery = (priceListId: string) =>
  reading("GET /price-lists/:priceListId/rules", { priceListId }, { setting: "any", product: "any" });
export type PriceExample = OutputOf<"GET /price-lists/:priceListId/examples">["items"][number];
export type BrokenExample = OutputOf<"PATCH /price-rules/:priceRuleId">["brokenExamples"][number];
/** What a list is to make, and what came out when it was tried last. */
export const priceExamplesQuery = (priceListId: string) =>
  reading(
    "GET /price-lists/:priceListId/examples",
    { priceListId },
    { setting: "any", product: "any", contact: "any" },
  );
/** A currency with rates, and the one that holds today. */
export type Currencies = OutputOf<"GET /currencies">;
export type Currency = Currencies["items"][number];
export const currenciesQuery = reading("GET /currencies", {}, { setting: "any" });
/** The same with the rates that hold on a day. */
export const ratesQuery = (day: CalendarDate) => reading("GET /currencies", { day }, { setting: "any" });
export type ExchangeRate = OutputOf<"GET /exchange-rates">["items"][number];
export const ratePages = (currency: string) =>
  readingPages("GET /exchange-rates", { currency, limit: 200 }, { setting: "any" });
/** Where rates are asked for once a day. */
export type RateSourceRecord = OutputOf<"GET /exchange-rates/source">;
export const rateSourceQuery = reading("GET /exchange-rates/source", {}, { setting: "any" });
/** Which list a contact gets. */
export const priceListChoiceQuery = (contactId: string) =>
  reading("GET /price-lists/choice", { contactId }, { setting: "any", contact: "any" });
export type PriceBookRecord = OutputOf<"GET /price-book">;
/** What prices are made from by a list: of a document's products, or of one product. */
export const priceBookQuery = (asked: InputOf<"GET /price-book">) =>
  reading("GET /price-book", asked, { setting: "any", product: "any" });
export type PriceExplained = OutputOf<"GET /prices/explanation">;
/** What so many of a product cost a customer, and why. */
export const priceExplainedQuery = (asked: InputOf<"GET /prices/explanation">) =>
  reading("GET /prices/explanation", asked, { setting: "any", product: "any", contact: "any" });
export type MissingTaxes = OutputOf<"GET /country-taxes">;
export const missingTaxesQuery = reading("GET /country-taxes", {}, { setting: "any" });

export type Category = OutputOf<"GET /product-categories">["items"][number];
export type Unit = OutputOf<"GET /units">["items"][number];
/** Those out of use among them, for products and documents keep theirs. */
export const unitsQuery = reading("GET /units", { archived: "any" }, { setting: "any" });
export const categoriesQuery = reading("GET /product-categories", {}, { setting: "any" });
