import type { Id } from "@trato/domain/ids.ts";
import {
  asksForNothing,
  type Comparison,
  type Condition,
  comparisonsOf,
  conditionFields,
  fieldOfCondition,
  isOneValue,
} from "@trato/domain/opportunities/assignment/conditions.ts";
import type { AssignmentRule } from "./queries.ts";

export type RuleValues = Pick<
  AssignmentRule,
  "name" | "isOn" | "conditions" | "teamId" | "mode" | "members" | "answerMinutes"
>;

export const emptyRule: RuleValues = {
  name: "",
  isOn: true,
  conditions: [],
  teamId: null,
  mode: "in_turn",
  members: [],
  answerMinutes: null,
};

export const valuesOf = ({ id: _, version: __, ...values }: AssignmentRule): RuleValues => values;

const [firstField] = conditionFields;

/** A condition as one begins it: on the first field that the others do not ask for. */
export function begunCondition(others: readonly Condition[]): AssignmentRule["conditions"][number] {
  const free = usualFields.find((name) => !others.some(({ field }) => field === name)) ?? firstField?.name ?? "";
  return onField(free);
}

/** What one asks for most comes first. */
const usualFields = ["source", "country", "zip", "language", "expectedRevenue", "tags", "campaign", "city"];

/** A condition on a field, with the comparison that is usual there. */
export function onField(name: string): AssignmentRule["conditions"][number] {
  const field = fieldOfCondition(name);
  return { field: name, comparison: (field && comparisonsOf(field)[0]) ?? "known", values: [] };
}

/** The same condition compared otherwise: its values stay as far as they can. */
export function compared({ field, values, comparison: former }: Condition, comparison: Comparison) {
  const stays = !asksForNothing(comparison) && isOneValue(comparison) === isOneValue(former);
  return { field, comparison, values: stays ? [...values] : [] };
}

type Member = { memberId: Id<"members">; weight: number };

/** Who is chosen: whoever was chosen before keeps his weight and his place. */
export function chosenMembers(former: readonly Member[], ids: readonly Id<"members">[]): Member[] {
  const kept = former.filter(({ memberId }) => ids.includes(memberId));
  const added = ids.filter((id) => !former.some(({ memberId }) => memberId === id));
  return [...kept, ...added.map((memberId) => ({ memberId, weight: 1 }))];
}

/** What share of the leads each weight comes to, in per cent, as text. */
export function shareOf(weight: number, members: readonly Member[]): string {
  const total = members.reduce((sum, each) => sum + each.weight, 0);
  return String(total === 0 ? 0 : Math.round((weight * 100) / total));
}

/** The ids with one of them a step up or down. */
export function stepped<Id extends string>(ids: readonly Id[], id: Id, step: -1 | 1): Id[] {
  const place = ids.indexOf(id);
  const beside = ids[place + step];
  if (beside === undefined) return [...ids];
  return ids.map((each) => (each === id ? beside : each === beside ? id : each));
}
