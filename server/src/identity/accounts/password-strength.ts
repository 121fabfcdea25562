import { Refusal } from "@trato/domain/errors.ts";
import type { RefusalCode } from "@trato/domain/refusal-words.ts";

/** Why a password is guessed too easily, by the name of the refusal; null where it holds. `known` is what others know of its owner. */
export async function weaknessOf(password: string, known: readonly string[]): Promise<RefusalCode | null> {
  const estimate = await (estimator ??= loadEstimator());
  const ofOwner = [...new Set(known.flatMap(wordsOf))].filter((word) => word.length > 2);
  for (const { text, beside } of readingsOf(password)) {
    const estimated = estimate(text.slice(0, lookedAt), [...ofOwner, "trato"]);
    const isWeak = beside === 0 && estimated.score < enoughScore;
    if (isWeak || guessesOf(estimated) * usualMarks ** beside <= enoughGuesses) return reasonOf(estimated);
  }
  return null;
}

/** How a guesser may read it: as it is hashed, and without its blanks, marks and accents, of which each kind in a row is tried soon. */
function readingsOf(password: string): { text: string; beside: number }[] {
  const beside = password
    .normalize("NFKD")
    .replaceAll(plain, "")
    .replaceAll(/(.)\1+/gsu, "$1");
  return [
    { text: password.normalize("NFKC"), beside: 0 },
    { text: bare(password), beside: beside.length },
  ];
}

const plain = /[\p{L}\p{N}]+/gu;
const bare = (text: string): string => (text.normalize("NFKD").match(plain) ?? []).join("");

/** A name whole and word by word, with its accents and without. */
function wordsOf(name: string): string[] {
  const text = name.normalize("NFKC");
  const words = [text, ...text.split(/[^\p{L}\p{N}]+/u)];
  return [...words, ...words.map(bare)];
}

/** Tries for its pieces in any order. The library adds a fixed sum for each piece, by which a word, a year and a mark would do. */
function guessesOf({ sequence }: Estimated): number {
  return sequence.reduce((guesses, piece, before) => guesses * (piece.guesses ?? 1) * (before + 1), 1);
}

function reasonOf({ sequence, feedback }: Estimated): RefusalCode {
  const isOfOwner = sequence.some(({ dictionaryName }) => dictionaryName === "userInputs");
  return reasons[feedback.warning ?? ""] ?? (isOfOwner ? "password.personal" : "password.guessable");
}

/** Refuses such a password, with the reason, at the field in which it was typed. */
export async function refuseWeak(password: string, known: readonly string[], path: string): Promise<void> {
  const weakness = await weaknessOf(password, known);
  if (weakness) throw new Refusal("invalid", weakness, { path });
}

/** Three of four: it takes more than 100,000,000 guesses, years at the pace that is let through. */
const enoughScore = 3;
const enoughGuesses = 100_000_000;

/** Blank, hyphen, dot, exclamation and question mark: where one stands, these are tried. */
const usualMarks = 5;

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

type Estimate = (password: string, known: string[]) => Estimated;
type Estimated = { score: number; feedback: { warning: string | null }; sequence: readonly Piece[] };
type Piece = { i: number; guesses?: number; dictionaryName?: string };

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
      spanishWords: [...new Set(es.dictionary.commonWords.flatMap((word) => [word, bare(word)]))],
      spanishFirstnames: es.dictionary.firstnames,
      spanishLastnames: es.dictionary.lastnames,
    },
    l33tMaxSubstitutions: 2,
  });
  return zxcvbn;
}
