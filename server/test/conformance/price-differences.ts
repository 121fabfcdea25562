import type { DeclaredDifference } from "../../../domain/test/conformance/area.ts";
import {
  answerIn,
  asReferenceDoes,
  content,
  input,
  type PriceMode,
} from "../../../domain/test/conformance/pricelists.ts";
import { storedDecimals } from "../../../domain/test/conformance/reading.ts";

/** Whether a case is answered otherwise where the product goes its own way in one thing. */
const differsBy =
  (mode: Partial<PriceMode>): DeclaredDifference["appliesTo"] =>
  (one, file) =>
    answerIn(one, file, { ...asReferenceDoes, ...mode }) !== answerIn(one, file, asReferenceDoes);

const quirks = "docs/decisions/0020-quirks-are-arguments-of-the-price-engines.md";

/** Where our prices are others on purpose, each judged by the case's input. */
export const priceDifferences: DeclaredDifference[] = [
  {
    rule: "Q-802, dates play no role in the order of rules",
    reason: "of two otherwise equal rules the dated one comes first",
    record: quirks,
    appliesTo: differsBy({ ties: "dated_first" }),
    hasCompatibleMode: true,
  },
  {
    rule: "R-276, a missing rate is the first later one, else 1",
    reason: "no price is made by a rate that nobody said",
    record: quirks,
    appliesTo: differsBy({ missingRate: "refuse" }),
    hasCompatibleMode: true,
  },
  {
    rule: "R-801, a quantity is rounded up before a minimum",
    reason: "it is held against the minimum exactly",
    record: "docs/decisions/0037-a-line-multiplies-as-it-reads.md",
    appliesTo: differsBy({ quantityRounding: "none" }),
    hasCompatibleMode: true,
  },
  {
    rule: "R-801, a rule begins and ends at a moment",
    reason: "it holds for whole days",
    record: "docs/decisions/0112-what-the-product-does-of-the-golden-cases.md",
    appliesTo: differsBy({ areDaysWhole: true }),
    hasCompatibleMode: true,
  },
  {
    rule: "R-612, a percentage of the cost shows the cost as the price before the discount",
    reason: "it appears as the price alone: documents are read by those who may not see costs",
    record: "docs/decisions/0101-costs-stand-apart.md",
    appliesTo: ({ input: given }) => {
      const { pricelist, other_pricelists: others } = input.parse(given);
      const rules = [pricelist, ...Object.values(others)].flatMap((list) => list.rules);
      return rules.some(({ compute_price: making, base }) => making === "percentage" && base === "standard_price");
    },
    covers: ({ path }) => path.startsWith("line_with_discount_shown."),
    hasCompatibleMode: true,
  },
  {
    rule: "Q-275, prices have two decimals whatever their currency",
    reason: "they have as many more than their currency as the workspace's prices have in its own",
    record: "docs/decisions/0100-currencies-and-their-rates.md",
    appliesTo: ({ input: given }, file) => {
      const { pricelist } = input.parse(given);
      return content.parse(file.content).currencies[pricelist.currency]?.decimals !== storedDecimals;
    },
    covers: ({ path }) => path.startsWith("line_with_"),
    hasCompatibleMode: true,
  },
  {
    rule: "R-805, a price that no rule made is rounded to the decimals of prices",
    reason: "the product's own price in the line's unit keeps all six: 250 g at 12.60 a kilo are 3.15",
    record: "docs/decisions/0094-prices-follow-the-price-list.md",
    appliesTo: (one, file) =>
      Boolean(input.parse(one.input).uom) && answerIn(one, file, asReferenceDoes).startsWith("none "),
    covers: ({ path }) => path.startsWith("line_with_"),
    hasCompatibleMode: true,
  },
];
