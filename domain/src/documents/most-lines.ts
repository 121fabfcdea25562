import { type Obstacle, obstacle } from "../errors.ts";

/** How many lines a document may have. */
export const mostLines = 10_000;

/** A document does not grow beyond what it may have; one that has more already is made shorter as one likes. */
export function obstacleToLines(lines: number, before: number): Obstacle | null {
  const isTooMany = lines > mostLines && lines > before;
  return isTooMany ? obstacle("invalid", "document.too_many_lines", { path: "lines", most: mostLines, lines }) : null;
}
