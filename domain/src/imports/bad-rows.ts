import { separatedCell } from "../harmless-cell.ts";
import type { Language } from "../words.ts";

/** The column of a file of rows to be mended that tells what is wrong with each; no part of the rows when they come again. */
const problemColumn = { en: "Trato: problem", es: "Trato: problema" };

export const isProblemColumn = (heading: string): boolean => Object.values(problemColumn).includes(heading);

export type BadRow = { cells: readonly string[]; problems: readonly string[] };

/** Rows with errors as a file of separated values that a spreadsheet opens: the columns as they came, and what is wrong with each. */
export function badRowsFile(headings: readonly string[], rows: readonly BadRow[], language: Language): string {
  const kept = headings.flatMap((heading, index) => (isProblemColumn(heading) ? [] : [index]));
  const lines = [
    [...kept.map((index) => headings[index] ?? ""), problemColumn[language]],
    ...rows.map(({ cells, problems }) => [...kept.map((index) => cells[index] ?? ""), problems.join(" · ")]),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(separatedCell).join(";")).join("\r\n")}\r\n`;
}
