import type { Decimal } from "@trato/domain/decimal.ts";
import { oneLine } from "@trato/domain/one-form.ts";
import { call, type OutputOf } from "../platform/api.ts";
import type { PickedProduct } from "./queries.ts";

const longestName = 200;
const mostAtOnce = 2_000;

/** A product that a text means; with how much of it, where that is the code of a box. */
export type Recognised = PickedProduct & { quantity?: Decimal };

/** Which products some texts mean: references, barcodes or whole names. */
export async function recognised(texts: readonly string[]): Promise<Map<string, Recognised>> {
  const asked = texts.filter((text) => text.length <= longestName);
  const parts = Array.from({ length: Math.ceil(asked.length / mostAtOnce) }, (_, part) =>
    asked.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
  );
  const answers = await Promise.all(parts.map((texts) => call("POST /products/recognise", { texts })));
  const meant = new Map(answers.flatMap(({ items }) => items.map(told)));
  return new Map(
    asked.flatMap((text) => {
      const product = meant.get(oneLine(text)); // answered in the one form in which it is read
      return product ? [[text, product] as const] : [];
    }),
  );
}

type Item = OutputOf<"POST /products/recognise">["items"][number];

const told = ({ text, product, packaging }: Item): [string, Recognised] => [
  text,
  packaging ? { ...product, quantity: packaging.quantity } : product,
];
