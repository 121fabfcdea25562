import { recomputeInChromium } from "./chromium.ts";
import { measureOrderLines } from "./order-lines.ts";
import { measureRecomputing, type Recomputing } from "./recompute.ts";

/** One measured figure and what it must stay under. */
export type Figure = { name: string; unit: "ms" | "s"; value: number; limit: number };

const frame = 16;
const orderLinesLimit = 3;

/** What the engines take: a long document on a screen, and many orders on the server. */
export async function measureEngines(): Promise<Figure[]> {
  measureOrderLines(2000);
  const orderLines: Figure = {
    name: "100,000 order lines priced and taxed in Node",
    unit: "s",
    value: measureOrderLines(),
    limit: orderLinesLimit,
  };
  const inNode = [measureRecomputing(1000, 200, "per_line"), measureRecomputing(1000, 200, "globally")];
  const inChromium = await recomputeInChromium();
  return [orderLines, ...figuresOf("Node", inNode), ...figuresOf("Chromium", inChromium)];
}

function figuresOf(place: string, measured: Recomputing[]): Figure[] {
  return measured.flatMap(({ first, median, mostly, slowest }, i) => {
    const name = `1,000 lines with two taxes in ${place}, rounded ${i === 0 ? "per line" : "globally"}`;
    return [
      { name: `${name}: the first time`, unit: "ms", value: first, limit: Infinity },
      { name: `${name}: one line changed, median`, unit: "ms", value: median, limit: frame },
      { name: `${name}: one line changed, 95 of 100`, unit: "ms", value: mostly, limit: frame },
      { name: `${name}: one line changed, slowest of 200`, unit: "ms", value: slowest, limit: Infinity },
    ] satisfies Figure[];
  });
}
