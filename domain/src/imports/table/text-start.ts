import { headingIn, type KnownHeadings } from "./heading.ts";
import type { TableOptions } from "./file-table.ts";
import { firstRecords, type Separator, separatorOf, separators } from "./separator.ts";

/** How a text is to be read, as its beginning shows: its separator, the row of its headings, and the text without what only names its separator. */
export function startOf(
  beginning: string,
  options: TableOptions,
  known: KnownHeadings,
): { text: string; delimiter: Separator; at: number } {
  const { text, named } = withoutSign(beginning);
  const delimiter = options.delimiter ?? named ?? separatorOf(text, known);
  const at = options.headingRow ?? (headingIn(firstRecords(text, delimiter), known) ?? 0) + 1;
  return { text, delimiter, at };
}

/** A first line that only names the separator, as Excel writes it; one that Trato does not know is no heading either. */
function withoutSign(text: string): { text: string; named: Separator | undefined } {
  const [line = "", sign = ""] = /^"?sep=([^\r\n"])"?[ \t]*(?:\r\n|\n|\r)/i.exec(text) ?? [];
  return { text: text.slice(line.length), named: separators.find((each) => each === sign) };
}
