/** Text that is safe to stand in a page. */
export type Html = { text: string };

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A piece of a page; what is put into it is escaped, unless it is a piece itself. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | Html)[]): Html {
  const written = values.map((value) => (typeof value === "string" ? escaped(value) : value.text));
  return { text: String.raw({ raw: parts }, ...written) };
}

export const join = (pieces: readonly Html[], between = "\n"): Html => ({
  text: pieces.map(({ text }) => text).join(between),
});

/** A text as it stands in a page, between its marks and in their attributes. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);
