import Papa from "papaparse";
import { Refusal } from "@trato/domain/errors.ts";
import type { Table } from "@trato/domain/imports/read-rows.ts";

/** A file of separated values as a table, with the separator it was read by; refuses what has no rows (`import.empty`). */
export function parseTable(content: string, given: string | undefined): Table & { delimiter: string } {
  const { data, meta } = Papa.parse<string[]>(content.replace(/^\uFEFF/, ""), {
    delimiter: given ?? "",
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: false,
  });
  const [first = [], ...rows] = data;
  const headings = first.map((heading) => heading.trim());
  while (rows.at(-1)?.every((cell) => cell.trim() === "")) rows.pop();
  if (rows.length === 0) throw new Refusal("invalid", "import.empty", { path: "content" });
  return { headings, rows, delimiter: meta.delimiter };
}
