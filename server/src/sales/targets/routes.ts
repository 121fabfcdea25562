import {
  ListSalesTargets,
  SalesTargets,
  SetSalesTarget,
  SetTarget,
} from "@trato/domain/sales/targets/target-inputs.ts";
import { route } from "../../platform/routes.ts";
import { listSalesTargets } from "./list-sales-targets.ts";
import { setSalesTarget } from "./set-sales-target.ts";

const someId = "01990000-0000-7000-8000-000000000001";

export const targetRoutes = {
  "GET /sales-targets": route({
    may: "sale.read",
    summary: "List the targets of a month or a quarter with how far they are reached; without one, those of now",
    input: ListSalesTargets,
    output: SalesTargets,
    example: { period: "2026-11" },
    run: listSalesTargets,
  }),
  "POST /sales-targets": route({
    may: "salesTarget.set",
    summary: "Say what a salesperson or a team is to reach in a month or a quarter, or nothing any more",
    input: SetSalesTarget,
    output: SetTarget,
    example: { teamId: someId, period: "2026-Q4", measure: "orders", amount: "120000" },
    run: setSalesTarget,
  }),
};
