import type { ChangeKind } from "@trato/domain/kinds.ts";
import type { FirstStepName } from "@trato/domain/reports/first-steps.ts";
import type { Follows } from "../../platform/queries.ts";

/** Of which kinds a record is made or changed when a step is taken. */
const tellsOf: Record<FirstStepName, readonly ChangeKind[]> = {
  company: ["setting"],
  team: ["member", "setting"],
  import: ["import"],
  product: ["product"],
  quotation: ["sale"],
};

/** What the steps that are still to be taken follow from; of those that are taken nothing more is asked. */
export function followedBy(steps: readonly { name: FirstStepName; isDone: boolean }[] = []): Follows {
  const open = steps.filter(({ isDone }) => !isDone);
  return Object.fromEntries(open.flatMap(({ name }) => tellsOf[name].map((kind) => [kind, "any"])));
}
