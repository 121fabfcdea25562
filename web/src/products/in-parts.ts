const askedAtOnce = 100;

/** The products of a document's lines, each once, in parts that stay the same while lines are added. */
export function productsInParts(lines: readonly { productId: string | null }[]): string[][] {
  const ids = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
  return Array.from({ length: Math.ceil(ids.length / askedAtOnce) }, (_, part) =>
    ids.slice(part * askedAtOnce, (part + 1) * askedAtOnce),
  );
}
