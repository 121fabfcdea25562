import { EditOpportunity } from "@trato/domain/opportunities/inputs.ts";
import type { InputOf } from "../../platform/api.ts";
import { useWords } from "../../platform/words.ts";
import { isSaidAtField } from "../../platform/conflicts.ts";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import type { Keeping } from "../../ui/fields/in-place.ts";
import { errorsOf } from "../../ui/forms/form-errors.ts";
import { issueWords } from "../../ui/forms/issues.ts";
import { knownValuesQuery, type Opportunity } from "../queries.ts";
import { queueOf, showAnswer, showChange, touched } from "../shown-opportunity.ts";

export type OpportunityEdit = Omit<InputOf<"PATCH /opportunities/:opportunityId">, "opportunityId" | "version">;

/**
 * Changes fields of a lead or an opportunity: shown at once, sent one after the other. Answers what is wrong with the
 * value, in the reader's words, and then changes nothing; or what comes of sending it. `shown` is what the page shows where it is more than what is sent.
 */
export function useEditOpportunity({ id }: Pick<Opportunity, "id">) {
  const t = useWords(issueWords);
  const edit = useCommand("PATCH /opportunities/:opportunityId", {
    touches: touched,
    queue: queueOf(id),
    failed: isSaidAtField,
    done: (answer, input) => {
      showAnswer(answer);
      if (input.tags || input.source) void queryClient.invalidateQueries(knownValuesQuery);
    },
  });
  return (changes: OpportunityEdit, shown?: Partial<Opportunity>): Keeping => {
    const input = { opportunityId: id, ...changes };
    const [error] = errorsOf(EditOpportunity, input, t).values();
    if (error !== undefined) return error;
    const takeBack = showChange(id, shown ?? (changes as Partial<Opportunity>)); // the fields of both bear the same values
    const sending = edit.runAndWait(input);
    sending.catch(takeBack);
    return sending;
  };
}
