import type { Actor } from "./context.ts";
import type { Owner } from "./events.ts";

/** Whether a salesperson reaches a record of this owner: the same as `app.reaches_owner`, for what is not written yet or any more. */
export function isOfReach({ memberId, reach, teamIds }: Actor, { salespersonId, teamId }: Owner): boolean {
  if (reach === "all" || salespersonId === null || salespersonId === memberId) return true;
  return reach === "team" && teamId !== null && teamIds.includes(teamId);
}
