import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { inWords } from "../../inputs/said.ts";
import { compare, type Decimal, exact, sign } from "../../decimal.ts";
import { type Obstacle, obstacle } from "../../errors.ts";
import { id, positiveDecimal } from "../../schemas.ts";
import { mostLines } from "../most-lines.ts";
import { linesForCustomer } from "../sections/lines-in-sight.ts";
import { type ChoiceLine, isCounted, settledChoices } from "./choices.ts";

const isAboveZero = inWords(
  z.refine<string>((text) => sign(exact(text)) > 0),
  inputWords.aboveZero,
);

/** How many of a line the customer may have where that is his to say; `most`: null for as many as he likes. */
export const QuantityRange = z
  .object({
    least: positiveDecimal().check(isAboveZero),
    most: z.nullable(positiveDecimal()),
  })
  .check(
    inWords(
      z.refine(({ least, most }) => most === null || compare(exact(most), exact(least)) >= 0, { path: ["most"] }),
      inputWords.notLess,
    ),
  );
export type QuantityRange = z.output<typeof QuantityRange>;

/** What the customer wants of one line: that it counts, and how many. */
export const CustomerChoice = z.object({
  lineId: id<"sale_lines">(),
  isWanted: z.optional(z.boolean()),
  quantity: z.optional(positiveDecimal()),
});
export type CustomerChoice = z.output<typeof CustomerChoice>;

const isEachNamedOnce = inWords(
  z.refine<CustomerChoice[]>((choices) => new Set(choices.map(({ lineId }) => lineId)).size === choices.length),
  inputWords.namedOnce,
);

/** What he wants of what he may choose; of whatever is not named what was offered. */
export const CustomerChoices = z.array(CustomerChoice).check(z.maxLength(mostLines), isEachNamedOnce);

/** A line as far as it is offered to choose. */
export type OfferedLine = ChoiceLine & {
  readonly quantity: Decimal;
  readonly quantityRange?: QuantityRange | null | undefined;
  readonly hidesLines?: boolean | undefined;
};

/** Whether there is anything that a customer may choose of a line: that it counts, or how many. */
export const isChoosable = ({ choice, choiceGroup, quantityRange }: Omit<OfferedLine, "id">): boolean =>
  choice === "option" || Boolean(choiceGroup) || Boolean(quantityRange);

/**
 * What of a customer's choices is not offered to him: a line that he does not see, one that counts in any case, two of the same
 * alternatives, a quantity that is not his to say or lies outside its bounds. What was offered may always be had.
 */
export function obstacleToChoose(lines: readonly OfferedLine[], wanted: readonly CustomerChoice[]): Obstacle | null {
  const seen = new Map<string, OfferedLine>(linesForCustomer(lines).map(({ line }) => [line.id, line]));
  const groups = new Set<string>();
  for (const [index, choice] of wanted.entries()) {
    const standing = obstacleToWant(seen.get(choice.lineId), choice, groups);
    if (standing) return { ...standing, details: { ...standing.details, path: `choices.${index}` } };
  }
  return null;
}

function obstacleToWant(
  line: OfferedLine | undefined,
  { isWanted, quantity }: CustomerChoice,
  groups: Set<string>,
): Obstacle | null {
  if (!line || (line.kind ?? "product") !== "product") return obstacle("invalid", "choice.not_offered");
  if (isWanted === false && isCounted(line)) return obstacle("invalid", "choice.not_offered");
  if (isWanted && line.choiceGroup) {
    if (groups.has(line.choiceGroup)) return obstacle("invalid", "choice.one_of_each");
    groups.add(line.choiceGroup);
  }
  return quantity === undefined ? null : obstacleOfQuantity(line, quantity);
}

function obstacleOfQuantity({ quantity: offered, quantityRange }: OfferedLine, wanted: Decimal): Obstacle | null {
  const quantity = exact(wanted);
  if (compare(quantity, exact(offered)) === 0) return null;
  if (!quantityRange) return obstacle("invalid", "choice.quantity_fixed");
  const { least, most } = quantityRange;
  const isOutside = compare(quantity, exact(least)) < 0 || (most !== null && compare(quantity, exact(most)) > 0);
  return isOutside ? obstacle("invalid", "choice.quantity_outside", { least, most }) : null;
}

/** The lines as the customer chose them: what he wants counts, of alternatives the one that he named, each as often as he said. */
export function chosenLines<L extends OfferedLine>(
  lines: readonly L[],
  wanted: readonly CustomerChoice[],
): readonly L[] {
  const choices = new Map<string, CustomerChoice>(wanted.map((choice) => [choice.lineId, choice]));
  const marked = lines.map((line) => {
    const { isWanted = false, quantity = line.quantity } = choices.get(line.id) ?? {};
    const choice = isWanted ? ("counted" as const) : line.choice;
    return choice === line.choice && quantity === line.quantity ? line : { ...line, choice, quantity };
  });
  return settledChoices(marked, lines);
}

/** The choices with another one of a line; of alternatives the others are no longer wanted. */
export function withChoice(
  lines: readonly OfferedLine[],
  wanted: readonly CustomerChoice[],
  said: CustomerChoice,
): CustomerChoice[] {
  const group = said.isWanted ? lines.find((line) => line.id === said.lineId)?.choiceGroup : null;
  const rivals = new Set<string>(group ? lines.flatMap((line) => (line.choiceGroup === group ? line.id : [])) : []);
  const former = wanted.find(({ lineId }) => lineId === said.lineId);
  const others = wanted.flatMap((choice): CustomerChoice[] => {
    if (choice.lineId === said.lineId) return [];
    const { isWanted, ...rest } = choice;
    if (!isWanted || !rivals.has(choice.lineId)) return [choice];
    return rest.quantity === undefined ? [] : [rest];
  });
  return [...others, { ...former, ...said }];
}
