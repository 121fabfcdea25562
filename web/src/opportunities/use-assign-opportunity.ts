import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { moveWords } from "./move-labels.ts";
import type { Opportunity } from "./queries.ts";
import { showAnswer, showChange, touched } from "./shown-opportunity.ts";

export type Owner = Pick<Opportunity, "salesperson" | "team">;

/** Gives records to somebody, or to whoever takes them; on screen at once, and it can be undone. */
export function useAssignOpportunity() {
  const t = useWords(moveWords);
  const assign = useCommand("POST /opportunities/:opportunityId/assign", { touches: touched, done: showAnswer });
  const give = (opportunityId: Opportunity["id"], { salesperson, team }: Owner) => {
    const takeBack = showChange(opportunityId, { salesperson, team });
    const owner = { salespersonId: salesperson?.id ?? null, teamId: team?.id ?? null };
    const giving = assign.runAndWait({ opportunityId, ...owner });
    giving.catch(takeBack);
    return giving;
  };
  return (opportunities: readonly (Owner & Pick<Opportunity, "id">)[], owner: Owner) => {
    const given = Promise.all(opportunities.map(({ id }) => give(id, owner)));
    given.catch(() => undefined); // a toast says why
    const said = owner.salesperson ? t.assigned(owner.salesperson.name) : t.assignedToNobody;
    toast(said, { undo: () => opportunities.forEach((former) => void give(former.id, former)) });
    return given;
  };
}
