import type { Format } from "@trato/domain/format.ts";
import { useWords } from "../../platform/words.ts";
import { portalWords } from "../labels.ts";
import type { Offer } from "../queries.ts";
import { QuestionList } from "./questions/QuestionList.tsx";

/** What the customer asked about the whole and was answered, and about lines that are no longer there. */
export function OfferComments({ offer, f }: { offer: Offer; f: Format }) {
  const t = useWords(portalWords);
  const there = new Set(offer.lines.map(({ id }) => id));
  const questions = offer.comments.filter(({ lineId }) => lineId === null || !there.has(lineId));
  if (questions.length === 0) return null;
  return (
    <section>
      <h2 className="pb-2 font-semibold">{t.questions}</h2>
      <QuestionList questions={questions} f={f} />
    </section>
  );
}
