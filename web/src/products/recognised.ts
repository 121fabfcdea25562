import { oneLine } from "@trato/domain/one-form.ts";
import { call } from "../platform/api.ts";
import type { PickedProduct } from "./queries.ts";

const longestName = 200;
const mostAtOnce = 2_000;

/** Which products some texts mean: references, barcodes or whole names. */
export async function recognised(texts: readonly string[]): Promise<Map<string, PickedProduct>> {
  const asked = texts.filter((text) => text.length <= longestName);
  const parts = Array.from({ length: Math.ceil(asked.length / mostAtOnce) }, (_, part) =>
    asked.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
  );
  const answers = await Promise.all(parts.map((texts) => call("POST /products/recognise", { texts })));
  const meant = new Map(answers.flatMap(({ items }) => items.map(({ text, product }) => [text, product] as const)));
  return new Map(
    asked.flatMap((text) => {
      const product = meant.get(oneLine(text)); // answered in the one form in which it is read
      return product ? [[text, product] as const] : [];
    }),
  );
}
