import type { Comparison, Condition } from "@trato/domain/opportunities/assignment/conditions.ts";
import { type Operand, type Term, termsOf } from "../../../domain/test/conformance/odoo-domain.ts";

const fieldNames: Record<string, string> = {
  probability: "probability",
  priority: "priority",
  expected_revenue: "expectedRevenue",
  email_from: "email",
  phone: "phone",
  city: "city",
  zip: "zip",
  "country_id.code": "country",
  "source_id.name": "source",
  "medium_id.name": "medium",
  "campaign_id.name": "campaign",
};

/** What can be asked by clicking of a filter as case files write it; null where it cannot: alternatives of several fields, or what no lead is asked. */
export function conditionsOf(filter: string): Condition[] | null {
  const conditions = termsOf(filter).map(conditionOf);
  return conditions.every((each) => each !== null) ? conditions : null;
}

function conditionOf(term: Term): Condition | null {
  if (typeof term === "string") return null;
  const [name, operator, operand] = term;
  const field = fieldNames[name];
  const asked = comparisonOf(operator, operand);
  return field && asked ? { field, ...asked } : null;
}

type Asked = { comparison: Comparison; values: string[] };

function comparisonOf(operator: string, operand: Operand): Asked | null {
  const values = [operand].flat().map(String);
  if (operand === null || operand === false) {
    if (operator === "=") return { comparison: "unknown", values: [] };
    return operator === "!=" ? { comparison: "known", values: [] } : null;
  }
  const comparison = comparisons[operator];
  return comparison ? { comparison, values } : null;
}

const comparisons: Record<string, Comparison> = {
  "=": "is",
  "!=": "isNot",
  in: "is",
  "not in": "isNot",
  ilike: "contains",
  "=ilike": "is",
  ">=": "atLeast",
  "<=": "atMost",
};
