type Versions = { items: readonly { number: number }[]; isChanged: boolean };
type Asked = { from?: string | undefined; to?: string | undefined };

/**
 * Which two are compared: those that the address names and that are there; else what the customer has with what stands on the quotation
 * now, where that is something else; else the last two.
 */
export function comparedPair({ items, isChanged }: Versions, asked: Asked): { from: string; to: string } {
  const numbers = items.map(({ number }) => String(number)); // the newest first
  const isThere = (one: string | undefined): one is string => one !== undefined && numbers.includes(one);
  const [newest = "1", former = newest] = numbers;
  const to = isThere(asked.to) || asked.to === "now" ? asked.to : isChanged ? "now" : newest;
  const from = isThere(asked.from) ? asked.from : to === "now" ? newest : (numbers[numbers.indexOf(to) + 1] ?? former);
  return { from, to };
}
