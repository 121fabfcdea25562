import { askedNames, askedWords } from "@trato/domain/capture/forms/asked-fields.ts";
import { type Question, questionKinds } from "@trato/domain/capture/forms/design.ts";
import { labelOf, ownQuestion, questionFor } from "@trato/domain/capture/forms/starting-form.ts";
import type { Language } from "@trato/domain/words.ts";
import { Plus } from "lucide-react";
import { useCallback, useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { type Drop, useRowDrops } from "../../ui/lists/row-drag.ts";
import { droppedBeside, stepped } from "../../ui/lists/row-order.ts";
import { announce } from "../../ui/LiveRegion.tsx";
import { Menu, type MenuGroup } from "../../ui/overlays/Menu.tsx";
import { Section } from "../../ui/Section.tsx";
import { formWords } from "./form-labels.ts";
import { questionRow, QuestionRow } from "./QuestionRow.tsx";
import type { WebFormValues } from "./web-form-values.ts";

type QuestionListProps = { form: Form<WebFormValues>; language: Language; mayEdit: boolean };

/** What a form asks, in its order: dragged, or moved by keys. */
export function QuestionList({ form, language, mayEdit }: QuestionListProps) {
  const t = useWords(formWords);
  const { questions } = form.values;
  const [openName, setOpenName] = useState<string | null>(null);
  const arrange = useArranging(form);
  const put = (next: Question[]) => form.set({ questions: next });
  const add = (question: Question) => {
    put([...questions, question]);
    setOpenName(question.kind === "lead" ? null : question.name);
  };
  const offered = useOffered(questions, add);
  return (
    <Section
      title={t.questions}
      tools={
        mayEdit && (
          <Menu
            align="end"
            trigger={
              <Button tone="ghost" icon={<Plus aria-hidden="true" />}>
                {t.addQuestion}
              </Button>
            }
            groups={offered}
          />
        )
      }
    >
      <ol className="flex flex-col">
        {questions.map((question, index) => (
          <QuestionRow
            key={question.name}
            question={question}
            index={index}
            count={questions.length}
            language={language}
            mayEdit={mayEdit}
            isOpen={openName === question.name || hasError(form, index)}
            onToggle={() => setOpenName((open) => (open === question.name ? null : question.name))}
            onChange={(changes) => put(questions.map((each, at) => (at === index ? { ...each, ...changes } : each)))}
            onRemove={() => put(questions.filter((_, at) => at !== index))}
            onStep={(step) => arrange(stepped(namesOf(questions), question.name, step), question.name)}
            errorOf={(field) => form.errorOf(`questions.${index}.${field}`)}
          />
        ))}
      </ol>
      {form.errorOf("questions") && <p className="text-sm text-bad">{form.errorOf("questions")}</p>}
    </Section>
  );
}

const namesOf = (questions: readonly Question[]): string[] => questions.map(({ name }) => name);
const hasError = (form: Form<WebFormValues>, index: number): boolean =>
  ["label", "choices", "name"].some((field) => form.errorOf(`questions.${index}.${field}`) !== undefined);

/** What is not asked yet, and questions of one's own. */
function useOffered(questions: readonly Question[], add: (question: Question) => void): MenuGroup[] {
  const t = useWords(formWords);
  const language = useLanguage();
  const asked = new Set(namesOf(questions));
  const fields = askedNames.filter((name) => !asked.has(name));
  return [
    {
      label: t.ofLead,
      items: fields.map((name) => ({ label: askedWords(name, language), onSelect: () => add(questionFor(name)) })),
    },
    {
      label: t.own,
      items: questionKinds
        .filter((kind) => kind !== "lead")
        .map((kind) => ({ label: t[kind], onSelect: () => add(ownQuestion(kind, questions)) })),
    },
  ];
}

/** Puts the questions in another order, by dragging too. */
function useArranging(form: Form<WebFormValues>): (names: string[], moved: string) => void {
  const t = useWords(formWords);
  const f = useFormat();
  const language = useLanguage();
  const { set, values } = form;
  const { questions } = values;
  const arrange = (names: string[], moved: string) => {
    const next = names.flatMap((name) => questions.find((each) => each.name === name) ?? []);
    const question = questions.find(({ name }) => name === moved);
    if (!question || names.join() === namesOf(questions).join()) return;
    set({ questions: next });
    announce(t.place(labelOf(question, language), f.count(names.indexOf(moved) + 1), f.count(names.length)));
  };
  useRowDrops(
    questionRow,
    useCallback(
      (moved: string, drop: Drop) => {
        const names = namesOf(questions);
        if ("row" in drop) arrange(droppedBeside(names, moved, drop.row, drop.edge), moved);
      },
      // oxlint-disable-next-line react-hooks/exhaustive-deps -- it is another one whenever the questions are
      [questions],
    ),
  );
  return arrange;
}
