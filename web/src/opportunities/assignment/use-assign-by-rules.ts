import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { Opportunity } from "../queries.ts";
import { showAnswer, touched } from "../shown-opportunity.ts";
import { useAssignOpportunity } from "../use-assign-opportunity.ts";
import { whyWords } from "./assignment-labels.ts";

/** Gives a record by the rules, as if it arrived now; says to whom, or shows why nobody could take it. It can be undone. */
export function useAssignByRules() {
  const t = useWords(whyWords);
  const assign = useAssignOpportunity();
  const { run } = useCommand("POST /opportunities/:opportunityId/assign-by-rules", {
    touches: touched,
    done: showAnswer,
  });
  return (former: Opportunity, showWhy: () => void) =>
    run(
      { opportunityId: former.id },
      {
        onSuccess: ({ salesperson, team, version }) => {
          if (version === former.version) {
            toast(salesperson ? t.byRulesSame(salesperson.name) : t.byRulesNobody);
            showWhy();
            return;
          }
          const said = salesperson ? t.byRulesDone(salesperson.name) : t.byRulesTeam;
          toast(said, { undo: () => void assign([{ id: former.id, salesperson, team }], former) });
        },
      },
    );
}
