import { kinds, kindsHaving } from "@trato/domain/kinds.ts";
import type { FirstStepName } from "@trato/domain/reports/first-steps.ts";
import type { Follows } from "../../platform/queries.ts";

/** What the steps that are still to be taken follow from; of those that are taken nothing more is asked. */
export function followedBy(steps: readonly { name: FirstStepName; isDone: boolean }[]): Follows {
  const open = new Set(steps.filter(({ isDone }) => !isDone).map(({ name }) => name));
  const followed = kindsHaving("begins").filter((kind) => kinds[kind].begins.some((name) => open.has(name)));
  return Object.fromEntries(followed.map((kind) => [kind, "any"]));
}
