import type { Verb } from "@trato/domain/permissions.ts";
import { obstacleText } from "./obstacle-text.ts";
import { useCan } from "./session.ts";

/** Why this member may not do something at all; null where they may. For what bears no `can` of its own. */
export function useRoleObstacle(verb: Verb): string | null {
  return useCan(verb) ? null : obstacleText({ code: "permission.missing", details: {} });
}
