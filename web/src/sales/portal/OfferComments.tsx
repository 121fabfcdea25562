import type { Format } from "@trato/domain/format.ts";
import { useWords } from "../../platform/words.ts";
import { portalWords } from "../labels.ts";
import type { Offer } from "../queries.ts";

/** What the customer asked and what he was answered. */
export function OfferComments({ offer, f }: { offer: Offer; f: Format }) {
  const t = useWords(portalWords);
  if (offer.comments.length === 0) return null;
  return (
    <section>
      <h2 className="pb-2 font-semibold">{t.questions}</h2>
      <ul className="flex flex-col gap-3">
        {offer.comments.map((comment) => (
          <li key={comment.id}>
            <p className="text-sm text-faint">
              {comment.author} · {f.moment(comment.at)}
            </p>
            <p className="whitespace-pre-line">{comment.body}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
