import type { Decimal } from "@trato/domain/decimal.ts";
import { TypeProbability } from "@trato/domain/opportunities/scoring/inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { isSaidAtField } from "../../platform/conflicts.ts";
import { useWords } from "../../platform/words.ts";
import type { Keeping } from "../../ui/fields/in-place.ts";
import { errorsOf } from "../../ui/forms/form-errors.ts";
import { issueWords } from "../../ui/forms/issues.ts";
import type { Opportunity } from "../queries.ts";
import { showAnswer, showChange, touched } from "../shown-opportunity.ts";

/** Types the probability of a record, shown at once; null leaves it to scoring again, which says then what it is. */
export function useTypeProbability({ id }: Pick<Opportunity, "id">) {
  const t = useWords(issueWords);
  const type = useCommand("POST /opportunities/:opportunityId/probability", {
    touches: touched,
    failed: isSaidAtField,
    done: showAnswer,
  });
  return (probability: Decimal | null): Keeping => {
    const input = { opportunityId: id, probability };
    const [error] = errorsOf(TypeProbability, input, t).values();
    if (error !== undefined) return error;
    const takeBack = probability === null ? null : showChange(id, { probability });
    const sending = type.runAndWait(input);
    sending.catch(() => takeBack?.());
    return sending;
  };
}
