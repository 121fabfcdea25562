import type { Format } from "@trato/domain/format.ts";
import { cx } from "../../../ui/classes.ts";
import type { Offer } from "../../queries.ts";

/** What was asked and answered, the oldest first; what the seller said stands apart. */
export function QuestionList({ questions, f }: { questions: Offer["comments"]; f: Format }) {
  return (
    <ul className="flex flex-col gap-2">
      {questions.map(({ id, author, at, body, isOurs }) => (
        <li key={id} className={cx("rounded-md px-3 py-2", isOurs ? "ml-4 bg-info-bg" : "mr-4 bg-panel")}>
          <p className="text-sm text-faint">
            {author} · {f.moment(at)}
          </p>
          <p className="whitespace-pre-line">{body}</p>
        </li>
      ))}
    </ul>
  );
}
