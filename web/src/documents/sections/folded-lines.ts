import { linesInSight } from "@trato/domain/documents/sections/lines-in-sight.ts";

// Sections that are folded: the heading stands for all that is under it.
type Line = { id: string; kind?: string };
type Folded = ReadonlySet<string>;

const isHeading = ({ kind }: Line): boolean => kind === "section";

/** What is under each heading, up to the next one. */
export function underHeadings<L extends Line>(lines: readonly L[]): Map<string, L[]> {
  const under = new Map<string, L[]>();
  let its: L[] = []; // what is above the first is under none
  for (const line of lines) {
    if (isHeading(line)) under.set(line.id, (its = []));
    else its.push(line);
  }
  return under;
}

/** Changes what is in sight alone: what is folded away stays behind its heading as it is. */
export function changedInSight<L extends Line>(
  lines: readonly L[],
  folded: Folded,
  change: (lines: readonly L[]) => readonly L[],
): readonly L[] {
  const under = underHeadings(lines);
  const isHiding = [...folded].some((id) => (under.get(id) ?? []).length > 0);
  if (!isHiding) return change(lines);
  const seen = linesInSight(lines, ({ id }) => folded.has(id));
  return change(seen.map(({ line }) => line)).flatMap((line) =>
    folded.has(line.id) ? [line, ...(under.get(line.id) ?? [])] : line,
  );
}

/** Lines with all that their folded headings stand for, in the order of the document. */
export function withFolded(lines: readonly Line[], ids: readonly string[], folded: Folded): string[] {
  const named = new Set(ids);
  let isWhole = false;
  return lines.flatMap((line) => {
    if (isHeading(line)) isWhole = named.has(line.id) && folded.has(line.id);
    return isWhole || named.has(line.id) ? line.id : [];
  });
}

/** The folded headings under which a step has put lines that were elsewhere before, or nowhere: what one puts somewhere is seen there. */
export function filledUnseen(former: readonly Line[], lines: readonly Line[], folded: Folded): string[] {
  const [were, are] = [underHeadings(former), underHeadings(lines)];
  return [...folded].filter((id) => {
    const before = were.get(id);
    const known = before && new Set(before.map((line) => line.id));
    return known !== undefined && (are.get(id) ?? []).some((line) => !known.has(line.id));
  });
}

/** The heading of the section in which a line stands, or which it is. */
export function headingOf(lines: readonly Line[], id: string): string | undefined {
  const place = lines.findIndex((line) => line.id === id);
  return lines.slice(0, place + 1).findLast(isHeading)?.id;
}
