import type { OpportunityState } from "../lifecycle.ts";
import type { Probability } from "../scoring.ts";
import { follow } from "../shown-probability.ts";

/** The two probabilities by the columns that keep them. */
export type KeptScores = { probability: Probability | null; automaticProbability: Probability | null };
type Standing = KeptScores & { state: OpportunityState };

/**
 * What a change of a record does to its probabilities, where `computed` is what scoring says of it now. Of a closed one nothing:
 * it is certain or without hope. What is open again takes what is computed, whoever typed what before.
 */
export function afterChange(
  before: Standing | null,
  after: Standing,
  computed: Probability | null,
): Partial<KeptScores> {
  if (after.state !== "open") return {};
  if (!before || before.state !== "open") {
    const automatic = computed ?? after.automaticProbability;
    return { probability: after.probability ?? automatic, automaticProbability: automatic };
  }
  if (after.probability !== before.probability)
    return { automaticProbability: computed ?? before.automaticProbability };
  const { shown, automatic } = follow(
    { shown: before.probability, automatic: before.automaticProbability },
    computed,
    true,
  );
  return { probability: shown, automaticProbability: automatic };
}
