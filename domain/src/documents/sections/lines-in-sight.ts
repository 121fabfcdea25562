type Line = { kind?: string | undefined };

/** A section that the customer sees as one line. */
type Hiding = Line & { hidesLines?: boolean | undefined };

/** The lines that are not folded away under a heading, each with its place among all; what is above the first heading never is. */
export function linesInSight<L extends Line>(
  lines: readonly L[],
  isFolded: (heading: L) => boolean,
): { line: L; place: number }[] {
  let isHidden = false;
  return lines.flatMap((line, place) => {
    const isHeading = line.kind === "section";
    if (isHeading) isHidden = isFolded(line);
    return isHeading || !isHidden ? { line, place } : [];
  });
}

/** What the customer sees of a document's lines: of a section that is shown as one line its title alone, nothing of what is under it. */
export const linesForCustomer = <L extends Hiding>(lines: readonly L[]): { line: L; place: number }[] =>
  linesInSight(lines, ({ hidesLines = false }) => hidesLines);
