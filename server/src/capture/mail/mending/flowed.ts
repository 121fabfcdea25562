/** Lines that a program broke stand as one again, within quotations too. Source: RFC 3676. */
export function unflowed(text: string, isSpaceDeleted: boolean): string {
  const lines: { depth: number; text: string; isOpen: boolean }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const its = line.slice(depth).replace(/^ /, "");
    const isSignature = its === "-- ";
    const isOpen = its.endsWith(" ") && !isSignature;
    const before = lines.at(-1);
    const said = isOpen && isSpaceDeleted ? its.slice(0, -1) : its;
    if (before?.isOpen && before.depth === depth && !isSignature)
      Object.assign(before, { text: before.text + said, isOpen });
    else lines.push({ depth, text: said, isOpen });
  }
  return lines.map(({ depth, text: said }) => (depth > 0 ? `${">".repeat(depth)} ${said}` : said)).join("\n");
}
