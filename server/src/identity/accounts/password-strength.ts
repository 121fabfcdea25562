import { Refusal } from "@trato/domain/errors.ts";
import type { RefusalCode } from "@trato/domain/refusal-words.ts";

/** Why a password is guessed too easily, by the name of the refusal; null where it holds. `known` is what others know of its owner. */
export async function weaknessOf(password: string, known: readonly string[]): Promise<RefusalCode | null> {
  const estimate = await (estimator ??= loadEstimator());
  const ofOwner = known.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  const { score, feedback } = estimate(password.slice(0, lookedAt), [...ofOwner, "trato"]);
  if (score >= enough) return null;
  return reasons[feedback.warning ?? ""] ?? "password.guessable";
}

/** Refuses such a password, with the reason, at the field in which it was typed. */
export async function refuseWeak(password: string, known: readonly string[], path: string): Promise<void> {
  const weakness = await weaknessOf(password, known);
  if (weakness) throw new Refusal("invalid", weakness, { path });
}

/** Three of four: it takes more than 100,000,000 guesses, years at the pace that is let through. */
const enough = 3;

/** The estimate of longer ones takes long, and a longer one that begins well is good. */
const lookedAt = 32;

const reasons: Record<string, RefusalCode> = {
  topTen: "password.common",
  topHundred: "password.common",
  common: "password.common",
  userInputs: "password.personal",
  simpleRepeat: "password.pattern",
  extendedRepeat: "password.pattern",
  sequences: "password.pattern",
  straightRow: "password.pattern",
  keyPattern: "password.pattern",
  recentYears: "password.pattern",
  dates: "password.pattern",
};

type Estimate = (password: string, known: string[]) => { score: number; feedback: { warning: string | null } };

let estimator: Promise<Estimate> | null = null;

/** The word lists are large: they are loaded when the first password is chosen. */
async function loadEstimator(): Promise<Estimate> {
  const [{ zxcvbn, zxcvbnOptions }, common, en, es] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
    import("@zxcvbn-ts/language-es-es"),
  ]);
  zxcvbnOptions.setOptions({
    graphs: common.adjacencyGraphs,
    dictionary: {
      passwords: common.dictionary.passwords,
      words: en.dictionary.commonWords,
      firstnames: en.dictionary.firstnames,
      spanishWords: es.dictionary.commonWords,
      spanishFirstnames: es.dictionary.firstnames,
      spanishLastnames: es.dictionary.lastnames,
    },
    l33tMaxSubstitutions: 2,
  });
  return zxcvbn;
}
