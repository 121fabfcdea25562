import { MessageCircleQuestion } from "lucide-react";
import { useState } from "react";
import type { Format } from "@trato/domain/format.ts";
import { useWords } from "../../../platform/words.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import type { Offer } from "../../queries.ts";
import { AskSeller } from "./AskSeller.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { questionWords } from "./question-labels.ts";

type LineQuestionsProps = { line: Offer["lines"][number]; token: string };

/** Asks about one line. */
export function AskAboutLine({ line, token }: LineQuestionsProps) {
  const t = useWords(questionWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={t.askAbout(line.name.split("\n")[0] ?? "")}
        icon={<MessageCircleQuestion />}
        className="-my-1 max-md:h-10 max-md:w-10"
        onClick={() => setOpen(true)}
      />
      {isOpen && <AskSeller token={token} line={line} mayChange={false} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What was asked and answered about one line. */
export function LineThread({ line, offer, f }: { line: LineQuestionsProps["line"]; offer: Offer; f: Format }) {
  const questions = offer.comments.filter(({ lineId }) => lineId === line.id);
  if (questions.length === 0) return null;
  return (
    <div className="px-2 pb-3">
      <QuestionList questions={questions} f={f} />
    </div>
  );
}
