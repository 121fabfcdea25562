/** Text as one reads it: no blanks at the ends of lines, and never more than one empty line between others. */
export function visibleText(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
