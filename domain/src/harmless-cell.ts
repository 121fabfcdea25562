/** What a spreadsheet would run as a formula; a signed number or a phone is none. */
const isRun = /^'*(?:[=@\t\r]|[+-](?![\d .,()/-]*$))/;

/** A text as it may stand in a cell of a file: what a spreadsheet would run has an apostrophe before it. */
export const harmless = (text: string): string => (isRun.test(text) ? `'${text}` : text);

/** The text that was made harmless; every other one as it is. */
export const asItWas = (text: string): string =>
  text.startsWith("'") && isRun.test(text.slice(1)) ? text.slice(1) : text;
