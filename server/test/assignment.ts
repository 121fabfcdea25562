import type { CalendarDate } from "@trato/domain/dates.ts";
import type { CreateAssignmentRule } from "@trato/domain/opportunities/assignment/inputs.ts";
import { createAssignmentRule } from "../src/opportunities/assignment/assignment-rules.ts";
import type { Context } from "../src/platform/context.ts";

let count = 0;

/** A rule that is switched on and gives every lead to these in turn, as far as nothing else is said. */
export function assignmentRule(ctx: Context, given: Partial<CreateAssignmentRule> = {}) {
  const plain = {
    conditions: [],
    teamId: null,
    mode: "in_turn",
    members: [],
    isOn: true,
    answerMinutes: null,
  } as const;
  return createAssignmentRule(ctx, { name: `Rule ${++count}`, ...plain, conditions: [], members: [], ...given });
}

export const among = (...ids: readonly CreateAssignmentRule["members"][number]["memberId"][]) =>
  ids.map((memberId) => ({ memberId, weight: 1 }));

/** For as long as a test takes. */
export const away = [{ from: "2000-01-01" as CalendarDate, to: "2999-12-31" as CalendarDate, note: "" }];
