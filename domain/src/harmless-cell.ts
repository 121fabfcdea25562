/** What a spreadsheet would run as a formula, its signs also in full width; a signed number or a phone is none. */
const isRun = /^'*(?:[=@＝＠\t\r\n]|[+\-＋－](?![\d .,()/-]*$))/;

/** The same behind a sign at which a spreadsheet may take the cell apart. */
const inside = String.raw`(?:[=@＝＠]|[+\-＋－](?![\d .()/-]*(?:[,;|\t\r\n]|$)))`;
const before = String.raw`(?<=[,;|\t\r\n"]'*)`;
const runInside = new RegExp(`(?=${inside})${before}`, "g");
const heldInside = new RegExp(`(?='${inside})${before}'`, "g");

/** A text as it may stand in a cell of a file: what a spreadsheet would run, whole or taken apart, has an apostrophe before it. */
export const harmless = (text: string): string => `${isRun.test(text) ? "'" : ""}${text.replaceAll(runInside, "'")}`;

/** A text as a cell of a file of separated values: harmless, and in quotes where it holds any sign that takes cells apart. */
export function separatedCell(text: string): string {
  const cell = harmless(text);
  return /[",;|\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The text that was made harmless; every other one as it is. */
export function asItWas(text: string): string {
  const whole = text.startsWith("'") && isRun.test(text.slice(1)) ? text.slice(1) : text;
  return whole.replaceAll(heldInside, "");
}
