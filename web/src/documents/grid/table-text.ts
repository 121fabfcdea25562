// A range of cells as spreadsheets put it on the clipboard: rows of cells parted by tabs; in quotes what holds a tab or a line break.
import { harmless } from "@trato/domain/harmless-cell.ts";

/** What a spreadsheet has copied; a single text is one row of one cell. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const rest = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at <= rest.length;) {
    const { cell, end } = cellAt(rest, at);
    rows.at(-1)?.push(cell.trim());
    if (rest[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

function cellAt(text: string, at: number): { cell: string; end: number } {
  const [quoted, inside] = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(at, at + 10_000)) ?? [];
  if (quoted !== undefined && inside !== undefined)
    return { cell: inside.replaceAll('""', '"'), end: at + quoted.length };
  const next = text.slice(at).search(/[\t\n]/);
  const end = next < 0 ? text.length : at + next;
  return { cell: text.slice(at, end), end };
}

/** The same the other way round; what a spreadsheet would run as a formula is held. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(written).join("\t")).join("\r\n");
}

function written(cell: string): string {
  const plain = plainBlanks(cell);
  return /[\t\n\r]|^"/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** As a table of a page, which spreadsheets take first. */
export function htmlTable(rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((cells) => `<tr>${cells.map(cellOf).join("")}</tr>`).join("")}</table>`;
}

/** Spreadsheets read no number with a blank that does not break. */
const plainBlanks = (cell: string): string => harmless(cell.replaceAll(/[\u00a0\u202f]/g, " "));

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

const cellOf = (cell: string): string => `<td>${escaped(plainBlanks(cell))}</td>`;
