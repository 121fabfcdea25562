import { nameKey } from "../names.ts";

/** A unit of the workspace with all that it is called, in both languages. */
export type NamedUnit = { id: string; names: readonly string[] };

/** What else people call units, each line one of them. */
const usual = [
  "unit units u ud uds und unds unid unids unidad unidades un pc pcs pce piece pieces pieza piezas pza pzas pz ea each st stk",
  "dozen dozens doz dz dzn docena docenas",
  "kg kgs kgm kilo kilos kilogram kilograms kilogramme kilogrammes kilogramo kilogramos",
  "g gr grs grm gram grams gramme grammes gramo gramos",
  "t tn ton tons tonne tonnes tonelada toneladas",
  "h hr hrs hour hours hora horas",
  "d day days dia dias",
  "m mt mts mtr meter meters metre metres metro metros",
  "cm cms centimeter centimeters centimetre centimetres centimetro centimetros",
  "km kms kilometer kilometers kilometre kilometres kilometro kilometros",
  "m2 sqm squaremeter squaremeters squaremetre squaremetres metrocuadrado metroscuadrados",
  "l lt lts ltr ltrs liter liters litre litres litro litros",
  "m3 cbm cubicmeter cubicmeters cubicmetre cubicmetres metrocubico metroscubicos",
].map((words) => new Set(words.split(" ")));

/** The unit that a cell names: by what the workspace calls it, else by what people do; null where it is none of them. */
export function unitNamed(text: string, units: readonly NamedUnit[]): string | null {
  const asked = keyOf(text);
  const isCalled = (is: (key: string) => boolean) => units.find(({ names }) => names.map(keyOf).some(is))?.id;
  const others = usual.find((words) => words.has(asked));
  return isCalled((key) => key === asked) ?? (others && isCalled((key) => others.has(key))) ?? null;
}

const keyOf = (text: string): string => nameKey(text.normalize("NFKC"));
