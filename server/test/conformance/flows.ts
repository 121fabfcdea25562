import type { Case, CaseFile, DeclaredDifference, Difference } from "../../../domain/test/conformance/area.ts";
import { type CaseResult, judged, thrown } from "../../../domain/test/conformance/run.ts";
import type { Edge } from "../../src/platform/edge.ts";
import { assignmentDifferences, checkAssignmentFlow } from "./assignment-flow.ts";
import { checkFiscalFlow, fiscalDifferences } from "./fiscal-cases.ts";
import { leadDifferences } from "./lead-differences.ts";
import { checkLeadFlow } from "./lead-outcome.ts";
import { checkScoringFlow, scoringDifferences } from "./scoring-flow.ts";
import { checkPaymentTermsFlow, paymentTermsDifferences } from "./payment-terms-cases.ts";
import { checkPriceFlow } from "./price-cases.ts";
import { priceDifferences } from "./price-differences.ts";
import { checkTaxFlow, taxDifferences } from "./tax-cases.ts";

/** Plays the cases of one area on the product itself, each in a company of its own. */
export type Flow = {
  check: (edge: Edge, one: Case, file: CaseFile) => Promise<Difference[]>;
  declared: readonly DeclaredDifference[];
};

/** The areas whose cases are flows on the database, by name. */
export const flows: Partial<Record<string, Flow>> = {
  assignment: { check: checkAssignmentFlow, declared: assignmentDifferences },
  scoring: { check: checkScoringFlow, declared: scoringDifferences },
  fiscal: { check: checkFiscalFlow, declared: fiscalDifferences },
  leads: { check: checkLeadFlow, declared: leadDifferences },
  "payment-terms": { check: checkPaymentTermsFlow, declared: paymentTermsDifferences },
  pricelists: { check: checkPriceFlow, declared: priceDifferences },
  taxes: { check: checkTaxFlow, declared: taxDifferences },
};

export async function playCase({ check, declared }: Flow, edge: Edge, one: Case, file: CaseFile): Promise<CaseResult> {
  return judged(one, file, await check(edge, one, file).catch(thrown), declared);
}
