const between = "\0";

/** The pages of a document that was drawn as one picture, each a picture of its own with the signs that it bears. */
export function cutPages(drawn: string): string {
  const [, head = "", width = "", height = ""] =
    /^(<svg [^>]*?)viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/.exec(drawn) ?? [];
  const parts = drawn.split(/\n(?= {4}<[a-z])/).slice(1);
  const pages = parts.filter((part) => part.startsWith("    <g"));
  const shared = parts.filter((part) => !pages.includes(part)).map((part) => part.replace(/\n<\/svg>\s*$/, ""));
  const tall = Number(height) / pages.length;
  return pages
    .map((page, index) => {
      const box = `${head}viewBox="0 ${tall * index} ${width} ${tall}" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">`;
      return [box, page, ...shared.map((part) => withoutUnused(part, page)), "</svg>"].join("\n");
    })
    .join(between);
}

/** Of the signs those that the page bears. */
function withoutUnused(defined: string, page: string): string {
  if (!defined.startsWith('    <defs id="glyph"')) return defined;
  const [start = "", ...symbols] = defined.split(/\n(?= {8}<symbol )/);
  const end = "\n    </defs>";
  const used = new Set(Array.from(page.matchAll(/href="#(\w+)"/g), ([, id]) => id));
  const borne = symbols.filter((symbol) => used.has(/ id="(\w+)"/.exec(symbol)?.[1]));
  return [start, ...borne].join("\n").replace(end, "") + end;
}

/** The page of this number of those that were cut, or the last one; and how many there are. */
export function pageOf(cut: Buffer, asked: number): { page: number; pages: number; picture: string } {
  const starts = [0];
  for (let end = cut.indexOf(between); end >= 0; end = cut.indexOf(between, end + 1)) starts.push(end + 1);
  const page = Math.min(asked, starts.length);
  const end = starts[page];
  const picture = cut.subarray(starts[page - 1], end === undefined ? undefined : end - 1);
  return { page, pages: starts.length, picture: picture.toString() };
}
