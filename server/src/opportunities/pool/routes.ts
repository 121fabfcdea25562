import { ListPool, ListPooled, OneLeadList } from "@trato/domain/opportunities/pool/inputs.ts";
import { PooledList, PooledLists } from "@trato/domain/opportunities/pool/records.ts";
import { OpportunityList } from "@trato/domain/opportunities/records.ts";
import { route } from "../../platform/routes.ts";
import { listPooled } from "../list-opportunities.ts";
import { getLeadList, listPool } from "./list-pool.ts";

export const poolRoutes = {
  "GET /pool": route({
    may: "pool.manage",
    summary: "List the lists whose leads wait in the pool",
    input: ListPool,
    output: PooledLists,
    example: {},
    run: listPool,
  }),
  "GET /pool/:listId": route({
    may: "pool.manage",
    summary: "Read how many of a list wait, and what became of the others",
    input: OneLeadList,
    output: PooledList,
    example: { listId: "01990000-0000-7000-8000-000000000001" },
    run: getLeadList,
  }),
  "GET /pooled-leads": route({
    may: "pool.manage",
    summary: "List the leads that wait in the pool",
    input: ListPooled,
    output: OpportunityList,
    example: { search: "Valencia" },
    run: listPooled,
  }),
};
