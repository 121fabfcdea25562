type Question = { lineId: string | null; lineName: string | null; isOurs: boolean };

/**
 * What was asked and answered about one line, or about the whole. `isOpen`: the customer had the last word. `answersLine`: whether the
 * line is still there to be answered at.
 */
export type Thread<Q extends Question> = {
  lineId: Q["lineId"];
  name: string | null;
  isOpen: boolean;
  answersLine: boolean;
  items: Q[];
};

/** Questions and answers by the line that they are about: those that wait for an answer first, then in the order in which they began. */
export function threadsOf<Q extends Question>(questions: readonly Q[]): Thread<Q>[] {
  const byLine = Map.groupBy(questions, ({ lineId }) => lineId);
  const threads = [...byLine].map(([lineId, items]): Thread<Q> => {
    const name = items[0]?.lineName ?? null;
    return { lineId, name, isOpen: items.at(-1)?.isOurs === false, answersLine: name !== null, items };
  });
  return threads.toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen));
}
