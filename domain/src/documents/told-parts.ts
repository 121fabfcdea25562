import * as z from "zod/mini";
import { type Decimal, exact, isEqual } from "../decimal.ts";
import { decimal } from "../schemas.ts";

/** What a line consists of, as its customer reads it: how much of it is in one. `unit`: how that is called, where it is said. */
export const ToldPart = z.object({ name: z.string(), quantity: decimal(), unit: z.nullable(z.string()) });
export type ToldPart = z.output<typeof ToldPart>;

/** "4 units Leg"; of one piece only its name. */
export function toldPart({ name, quantity, unit }: ToldPart, numbers: (quantity: Decimal) => string): string {
  if (unit === null && isEqual(exact(quantity), exact(1))) return name;
  return unit === null ? `${numbers(quantity)} × ${name}` : `${numbers(quantity)} ${unit} ${name}`;
}
