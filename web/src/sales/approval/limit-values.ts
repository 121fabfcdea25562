import type { Decimal } from "@trato/domain/decimal.ts";
import type { Measure } from "@trato/domain/sales/approval/limits.ts";
import type { ApprovalRule } from "./approval-queries.ts";

/** A limit as it is typed; the figure may still be empty. */
export type LimitValues = Pick<ApprovalRule, "roles" | "teamIds" | "categoryIds" | "approverIds" | "isOn"> & {
  measure: Measure;
  limit: Decimal | null;
};

export const emptyLimit: LimitValues = {
  measure: "discount",
  limit: null,
  roles: [],
  teamIds: [],
  categoryIds: [],
  approverIds: [],
  isOn: true,
};

export const valuesOf = ({ id: _, version: __, ...values }: ApprovalRule): LimitValues => values;

/** The ids with one of them a step earlier. */
export function earlier<Id extends string>(ids: readonly Id[], id: Id): Id[] {
  const place = ids.indexOf(id);
  const before = ids[place - 1];
  if (before === undefined) return [...ids];
  return ids.map((each) => (each === id ? before : each === before ? id : each));
}
