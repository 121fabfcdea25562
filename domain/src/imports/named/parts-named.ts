import { canonical, type Decimal, one } from "../../decimal.ts";

/** A part that a cell names, and how much of it is in a kit. */
export type NamedPart = { name: string; quantity: Decimal };

/** "4 × Leg", "4x Leg"; or the other way round, "Leg × 4". */
const counted = /^(?<before>\d{1,9}(?:[.,]\d{1,6})?)\s*[×x*]\s*(?<thing>\S.*)$/iu;
const countedBehind = /^(?<thing>.*\S)\s*[×*]\s*(?<behind>\d{1,9}(?:[.,]\d{1,6})?)$/u;

/** The parts that a cell may tell, between semicolons, bars or lines: each by its whole text first, which may be a product's name, then as it counts. */
export const readingsOfParts = (text: string): NamedPart[][] =>
  text
    .split(/[;|\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => [{ name: each, quantity: one }, ...countedIn(each)]);

function countedIn(text: string): NamedPart[] {
  return [counted, countedBehind].flatMap((shape) => {
    const { thing, before, behind } = shape.exec(text)?.groups ?? {};
    const number = before ?? behind;
    return thing && number ? [{ name: thing.trim(), quantity: canonical(number.replace(",", ".")) }] : [];
  });
}

/** What a cell says a product is made of; `unknown` is what nothing is called. */
export function partsNamed<Id extends string>(text: string, find: (name: string) => Id | undefined) {
  const found = readingsOfParts(text).map((readings) => {
    const known = readings.flatMap(({ name, quantity }) => {
      const productId = find(name);
      return productId === undefined ? [] : [{ productId, quantity }];
    });
    return { part: known[0], text: readings.at(-1)?.name ?? "" };
  });
  return {
    parts: found.flatMap(({ part }) => part ?? []),
    unknown: found.flatMap((each) => (each.part ? [] : [each.text])),
  };
}
