// Learns scoring from a table of closed records, fold by fold, and tells how good its probabilities are for the fold left out.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { recordsOf } from "../domain/src/imports/table/separated.ts";
import { explain, probabilityBy } from "../domain/src/opportunities/scoring/explain.ts";
import { type LearnedScoring, learnScoring } from "../domain/src/opportunities/scoring/learn.ts";
import { qualityOf } from "../domain/src/opportunities/scoring/quality.ts";
import { type Known, numberOf, type Outcome, type Trait } from "../domain/src/opportunities/scoring/traits.ts";

const usage = `usage: npm run evaluate-scoring -- <records.csv> <split.csv> [options]

The split names rows of the records ("row", the first is 0), whether they were won ("y", 1 or 0), and a "fold" or, with --temporal,
"temporal" (train or test).
  --columns "A;B"     the columns to learn from (otherwise all)
  --without "A;B"     columns that are known only afterwards
  --empty "X;Y"       values that mean that nothing is known
  --when COLUMN       the column that tells when a record came
  --train FILE        learn from the rows named in a file, one a line, and tell those of fold 0
  --temporal          learn from what is marked train, tell what is marked test
  --out FILE          write the probabilities (row, probability)`;

type Split = { row: number; isWon: boolean; fold: string; temporal: string };
type Told = { row: number; isWon: boolean; share: number; base: number };

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      columns: { type: "string" },
      without: { type: "string", default: "" },
      empty: { type: "string", default: "" },
      when: { type: "string" },
      train: { type: "string" },
      temporal: { type: "boolean" },
      out: { type: "string" },
    },
  });
  const [recordsFile, splitFile] = positionals;
  if (!recordsFile || !splitFile) {
    console.log(usage);
    return 2;
  }
  const records = parseDelimited(readFileSync(recordsFile, "utf8"));
  const split = readSplit(splitFile);
  const unwanted = new Set([...listOf(values.without), values.when]);
  const columns = (values.columns ? listOf(values.columns) : Object.keys(records[0] ?? {})).filter(
    (column) => !unwanted.has(column),
  );
  const empty = new Set(listOf(values.empty));
  const cleaned = records.map((record): Known =>
    Object.fromEntries(columns.map((column) => [column, empty.has(record[column] ?? "") ? null : record[column]])),
  );
  const outcomeOf = ({ row, isWon }: Split): Outcome => {
    const at = values.when ? Date.parse(records[row]?.[values.when] ?? "") : Number.NaN;
    return { known: cleaned[row] ?? {}, isWon, ...(!Number.isNaN(at) && { at }) };
  };
  const parts = partsOf(split, { temporal: values.temporal, train: values.train });
  const told = parts.map(([learned, test]) => tell(columns, learned, test, outcomeOf));
  report(told);
  if (values.out) writeFileSync(values.out, probabilitiesText(told.flat()));
  return 0;
}

/** The rows of a table as text, by its headings, which are separated as all of it is. */
function parseDelimited(text: string): Record<string, string>[] {
  const plain = text.replace(/^\uFEFF/, "");
  const line = plain.slice(0, plain.indexOf("\n"));
  const separator = [",", ";", "\t"].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ",";
  const [headings = [], ...rows] = [...recordsOf(plain, separator, () => null)].map(({ cells }) => cells);
  return rows
    .filter((cells) => cells.length === headings.length)
    .map((cells) => Object.fromEntries(headings.map((heading, place) => [heading.trim(), cells[place] ?? ""])));
}

function readSplit(file: string): Split[] {
  return parseDelimited(readFileSync(file, "utf8")).map(({ row, y, fold = "", temporal = "" }) => ({
    row: Number(row),
    isWon: y === "1",
    fold,
    temporal,
  }));
}

/** What to learn from, and what to tell by it. */
function partsOf(split: Split[], { temporal, train }: { temporal?: boolean | undefined; train?: string | undefined }) {
  if (temporal)
    return [[split.filter((one) => one.temporal === "train"), split.filter((one) => one.temporal === "test")]];
  if (train) {
    const rows = new Set(readFileSync(train, "utf8").split(/\s+/).filter(Boolean).map(Number));
    return [[split.filter(({ row }) => rows.has(row)), split.filter(({ fold }) => fold === "0")]];
  }
  const folds = [...new Set(split.map(({ fold }) => fold))].sort();
  return folds.map((fold) => [split.filter((one) => one.fold !== fold), split.filter((one) => one.fold === fold)]);
}

function tell(
  columns: readonly string[],
  train: readonly Split[] = [],
  test: readonly Split[] = [],
  outcomeOf: (one: Split) => Outcome,
): Told[] {
  const outcomes = train.map(outcomeOf);
  const began = performance.now();
  const learned = learnScoring(traitsOf(columns, outcomes), outcomes);
  const seconds = (performance.now() - began) / 1_000;
  console.log(
    `${learned.verdict} from ${outcomes.length} (${learned.won} won) in ${seconds.toFixed(1)} s${exampleOf(learned, outcomes)}`,
  );
  return test.map((one) => ({
    row: one.row,
    isWon: one.isWon,
    share: probabilityBy(learned, outcomeOf(one).known),
    base: learned.base,
  }));
}

/** A column of numbers only, of more than a dozen different ones, is compared by how large they are. */
function traitsOf(columns: readonly string[], outcomes: readonly Outcome[]): Trait[] {
  return columns.map((name) => {
    const values = new Set(outcomes.flatMap(({ known }) => known[name] || []));
    const isNumber = values.size > 12 && [...values].every((value) => numberOf(value) !== null);
    return { name, kind: isNumber ? "number" : "choice" };
  });
}

function exampleOf(learned: LearnedScoring, outcomes: readonly Outcome[]): string {
  const { reasons } = explain(learned, outcomes[0]?.known ?? {});
  const strongest = reasons.slice(0, 3).map(({ trait, points }) => `${trait} ${points / 10}`);
  return strongest.length === 0 ? "" : `; the first by ${strongest.join(", ")}`;
}

function report(told: readonly Told[][]): void {
  const qualities = told.map((part) => qualityOf(part.map(asHeldOut)));
  const mean = (of: (quality: (typeof qualities)[number]) => number) =>
    (qualities.reduce((sum, each) => sum + of(each), 0) / qualities.length).toFixed(4);
  console.log(
    `auc ${mean(({ auc }) => auc)}, log-loss ${mean(({ logLoss }) => logLoss)} (share of won alone ${mean(({ baseLogLoss }) => baseLogLoss)})`,
  );
  console.log(`brier ${mean(({ brier }) => brier)} (${mean(({ baseBrier }) => baseBrier)})`);
  const whole = qualityOf(told.flat().map(asHeldOut));
  for (const { records, told: said, won } of whole.bands)
    console.log(`${String(records).padStart(6)} told ${(100 * said).toFixed(1)} %, won ${(100 * won).toFixed(1)} %`);
}

const asHeldOut = ({ share, base, isWon }: Told) => ({ margin: Math.log(share / (1 - share)), base, isWon, at: null });

const listOf = (text = ""): string[] =>
  text
    .split(";")
    .map((each) => each.trim())
    .filter(Boolean);

function probabilitiesText(told: readonly Told[]): string {
  return ["row,probability", ...told.map(({ row, share }) => `${row},${share}`), ""].join("\n");
}

process.exit(main());
