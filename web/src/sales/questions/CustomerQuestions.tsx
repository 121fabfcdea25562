import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { threadsOf, type Thread } from "@trato/domain/sales/portal/question-threads.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useAfterFirst } from "../../ui/after-first.ts";
import { Button } from "../../ui/Button.tsx";
import { Section } from "../../ui/Section.tsx";
import { State } from "../../ui/State.tsx";
import { type Question, questionsQuery, type Sale } from "../queries.ts";
import { AnswerQuestion } from "./AnswerQuestion.tsx";
import { sellerQuestionWords } from "./seller-question-labels.ts";

/** What the customer asked on the page, line by line, each answered where it stands. */
export function CustomerQuestions({ sale }: { sale: Sale }) {
  return useAfterFirst() && sale.sentAt !== null && <Questions sale={sale} />;
}

function Questions({ sale }: { sale: Sale }) {
  const t = useWords(sellerQuestionWords);
  const { data } = useQuery(questionsQuery(sale.id));
  const threads = threadsOf(data?.items ?? []);
  if (threads.length === 0) return null;
  return (
    <Section title={t.questions}>
      <ul className="rounded-md bg-card shadow-card">
        {threads.map((thread) => (
          <li key={thread.lineId ?? ""} className="border-b border-line p-3 last:border-0">
            <QuestionThread thread={thread} sale={sale} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function QuestionThread({ thread, sale }: { thread: Thread<Question>; sale: Sale }) {
  const t = useWords(sellerQuestionWords);
  const f = useFormat();
  const [isOpen, setOpen] = useState(false);
  const obstacle = obstacleText(sale.can.answer);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="min-w-0 flex-1 font-medium wrap-anywhere">{thread.name ?? t.theWhole}</h3>
        {thread.isOpen && <State tone="warn">{t.unanswered}</State>}
        {!isOpen && (
          <Button size="sm" obstacle={obstacle} onClick={() => setOpen(true)}>
            {t.answer}
          </Button>
        )}
      </div>
      <ul className="flex flex-col gap-2">
        {thread.items.map(({ id, author, at, body }) => (
          <li key={id}>
            <p className="text-sm text-faint">
              {author} · {f.moment(at)}
            </p>
            <p className="whitespace-pre-line wrap-anywhere">{body}</p>
          </li>
        ))}
      </ul>
      {isOpen && (
        <AnswerQuestion
          saleId={sale.id}
          lineId={thread.answersLine ? thread.lineId : null}
          onDone={() => setOpen(false)}
        />
      )}
    </div>
  );
}
