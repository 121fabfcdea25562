import { call, type InputOf, type OutputOf } from "../platform/api.ts";
import { unlessEdited } from "../platform/commands.ts";
import { reading, readingPages } from "../platform/queries.ts";

/** A lead or an opportunity as its page shows it. */
export type Opportunity = OutputOf<"GET /opportunities/:opportunityId">;
export type OpportunityRow = OutputOf<"GET /opportunities">["items"][number];

export const queueIdOf = (opportunityId: string): string => `opportunity ${opportunityId}`;

export function opportunityQuery(opportunityId: string) {
  const query = reading(
    "GET /opportunities/:opportunityId",
    { opportunityId },
    { opportunity: opportunityId, timeline: opportunityId }, // its quotations tell there
  );
  const ask = (signal: AbortSignal) => call("GET /opportunities/:opportunityId", { opportunityId }, { signal });
  return {
    ...query,
    queryFn: ({ signal }: { signal: AbortSignal }) => unlessEdited(queueIdOf(opportunityId), query, ask(signal)),
  };
}

export type LeadFilters = Omit<InputOf<"GET /leads">, "limit" | "cursor" | "count">;
export type OpportunityFilters = Omit<InputOf<"GET /opportunities">, "limit" | "cursor" | "count">;

export const leadPages = (filters: LeadFilters) =>
  readingPages("GET /leads", { ...filters, limit: 80 }, { opportunity: "any" });
export const opportunityPages = (filters: OpportunityFilters) =>
  readingPages("GET /opportunities", { ...filters, limit: 80 }, { opportunity: "any" });

export const leadCount = (filters: LeadFilters) =>
  reading("GET /leads", { ...filters, limit: 1, count: "true" }, { opportunity: "any" });
export const opportunityCount = (filters: OpportunityFilters) =>
  reading("GET /opportunities", { ...filters, limit: 1, count: "true" }, { opportunity: "any" });

export const analysisQuery = (filters: InputOf<"GET /pipeline-analysis">) =>
  reading("GET /pipeline-analysis", filters, { opportunity: "any", setting: "any", team: "any", member: "any" });

/** What leads and opportunities would become together. */
export const opportunityMergeQuery = (ids: readonly string[]) =>
  reading(
    "GET /opportunity-merge-preview",
    { opportunityIds: [...ids] as Opportunity["id"][] },
    { opportunity: "any" },
  ); // ids of theirs

/** Sources and tags that were given before. */
export const knownValuesQuery = reading("GET /opportunity-values", {});
export type StageList = OutputOf<"GET /stages">;
export type Stage = StageList["items"][number];
export const stagesQuery = reading("GET /stages", {}, { setting: "any" });
export type LostReasonList = OutputOf<"GET /lost-reasons">;
export type LostReason = LostReasonList["items"][number];
export const lostReasonsQuery = reading("GET /lost-reasons", {}, { setting: "any" });

export type PooledList = OutputOf<"GET /pool">["items"][number];
export type PooledFilters = Omit<InputOf<"GET /pooled-leads">, "limit" | "cursor" | "count">;

const pooled = { opportunity: "any", import: "any" } as const;

export const poolPages = readingPages("GET /pool", { limit: 50 }, pooled);
export const leadListQuery = (listId: string) => reading("GET /pool/:listId", { listId }, pooled);
export const pooledPages = (filters: PooledFilters) =>
  readingPages("GET /pooled-leads", { ...filters, limit: 80 }, pooled);
export const pooledCount = (filters: PooledFilters) =>
  reading("GET /pooled-leads", { ...filters, limit: 1, count: "true" }, pooled);
