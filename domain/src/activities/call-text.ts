/** What was written about a call: a line that says what it was about, and all that was said. */
export type CallText = { summary: string; note: string | null };

/** As many signs as a summary has at most. */
export const longestSummary = 500;

/**
 * Parts what was typed about a call: its first line is the summary, what follows the note. A line longer than a summary
 * is cut between words, and the note then holds the whole text, so that nothing is lost.
 */
export function callText(typed: string): CallText {
  const text = typed.trim();
  const end = text.search(/[\r\n]/);
  const first = (end < 0 ? text : text.slice(0, end)).trimEnd();
  if (first.length > longestSummary) return { summary: cut(first), note: text };
  return { summary: first, note: end < 0 ? null : text.slice(end).trim() || null };
}

function cut(line: string): string {
  const kept = line.slice(0, longestSummary - 1);
  const space = kept.lastIndexOf(" ");
  const whole = space > longestSummary / 2 ? kept.slice(0, space) : kept.replace(/[\uD800-\uDBFF]$/u, "");
  return `${whole.trimEnd()}…`;
}
