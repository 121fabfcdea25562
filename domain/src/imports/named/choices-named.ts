import { canonical, type Decimal, nothing, one } from "../../decimal.ts";

type NamedItem = { name: string; extraPrice: Decimal };
type ReadChoice = { name: string; quantity: Decimal; items: NamedItem[][] };

const number = String.raw`\d{1,9}(?:[.,]\d{1,6})?`;
/** "Chairs: 4 × Wooden chair / Steel chair (+100)". */
const shape = new RegExp(String.raw`^(?<name>[^:]{1,100}):\s*(?:(?<count>${number})\s*[×x*]\s*)?(?<items>\S.*)$`, "iu");
const dearer = new RegExp(String.raw`^(?<thing>\S.*?)\s*\((?<sign>[+-])\s*(?<extra>${number})\)$`, "u");

/** The choices that a cell may tell, between semicolons, bars or lines, and what of it tells none; each of their products by its whole text first, which may be a product's name. */
export function readingsOfChoices(text: string): { choices: ReadChoice[]; unread: string[] } {
  const said = text
    .split(/[;|\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => ({ each, read: shape.exec(each)?.groups }));
  return {
    choices: said.flatMap(({ read }) => {
      const { name = "", count, items = "" } = read ?? {};
      if (name.trim() === "") return [];
      const quantity = count === undefined ? one : canonical(count.replace(",", "."));
      return [{ name: name.trim(), quantity, items: items.split(/\s\/\s/).map((item) => readingsOf(item.trim())) }];
    }),
    unread: said.flatMap(({ each, read }) => (read?.["name"]?.trim() ? [] : [each])),
  };
}

function readingsOf(text: string): NamedItem[] {
  const { thing, sign = "+", extra = "" } = dearer.exec(text)?.groups ?? {};
  const priced = thing && [
    { name: thing, extraPrice: canonical(`${sign === "-" ? "-" : ""}${extra.replace(",", ".")}`) },
  ];
  return [{ name: text, extraPrice: nothing }, ...(priced || [])];
}

/** All that a cell may call a product of. */
export const namesInChoices = (text: string): string[] =>
  readingsOfChoices(text).choices.flatMap(({ items }) => items.flat().map(({ name }) => name));

/** With what choices a cell says that a product is sold; `unknown` is what nothing is called. */
export function choicesNamed<Id extends string>(text: string, find: (name: string) => Id | undefined) {
  const { choices, unread } = readingsOfChoices(text);
  const found = choices.map(({ items, ...choice }) => ({
    ...choice,
    items: items.map((readings) => itemOf(readings, find)),
  }));
  return {
    choices: found.flatMap(({ items, ...choice }) => {
      const known = items.flatMap(({ item }) => item ?? []);
      return known.length > 0 ? [{ ...choice, items: known }] : [];
    }),
    unknown: found.flatMap(({ items }) => items.flatMap(({ item, text: said }) => (item ? [] : [said]))),
    unread,
  };
}

function itemOf<Id extends string>(readings: readonly NamedItem[], find: (name: string) => Id | undefined) {
  const known = readings.flatMap(({ name, extraPrice }) => {
    const productId = find(name);
    return productId === undefined ? [] : [{ productId, extraPrice }];
  });
  return { item: known[0], text: readings.at(-1)?.name ?? "" };
}
