// Prints docs/glossary.md from the terms of the domain; with --check it says whether the file is as it would be printed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { glossary } from "../domain/src/glossary.ts";
import { plurals, type Term, terms } from "../domain/src/terms.ts";
import type { Language } from "../domain/src/words.ts";

const path = join(import.meta.dirname, "../docs/glossary.md");
const words = Object.keys(terms) as Term[]; // its keys are the terms
const heading = ["English", "Spanish", "in the code", "meaning", "significado"];

if (process.argv.includes("--check")) {
  const isCurrent = readFileSync(path, "utf8") === printed();
  if (!isCurrent) console.log("docs/glossary.md is not what domain/src/terms.ts says: run node scripts/glossary.ts");
  process.exitCode = isCurrent ? 0 : 1;
} else writeFileSync(path, printed());

function printed(): string {
  return `# Glossary

The words of the business are the words of the code. They are said in \`domain/src/terms.ts\`, their meaning in
\`domain/src/glossary.ts\`; \`node scripts/glossary.ts\` prints this page from them.

${table([heading, ...words.map(row)]).join("\n")}
`;
}

function row(term: Term): string[] {
  const { code, en, es } = glossary[term];
  return [called(term, "en"), called(term, "es"), code, en, es];
}

/** "Lead, Leads": the word, and the one for more than one where a screen says it. */
function called(term: Term, language: Language): string {
  const plural = term in plurals ? plurals[term as keyof typeof plurals] : null; // it is in them
  return [terms[term][language], ...(plural ? [plural[language]] : [])].join(", ");
}

function table(rows: string[][]): string[] {
  const widths = heading.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: string[]) => `| ${widths.map((width, at) => (cells[at] ?? "").padEnd(width)).join(" | ")} |`;
  const [first = "", ...others] = rows.map(line);
  return [first, line(widths.map((width) => "-".repeat(width))), ...others];
}
