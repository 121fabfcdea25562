import { type Question, unsaid } from "@trato/domain/capture/forms/design.ts";
import { labelOf } from "@trato/domain/capture/forms/starting-form.ts";
import type { Language } from "@trato/domain/words.ts";
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { MovableRow } from "../../ui/lists/MovableRow.tsx";
import { Menu } from "../../ui/overlays/Menu.tsx";
import { formWords } from "./form-labels.ts";
import { choicesText, choicesTyped } from "./web-form-values.ts";

export const questionRow = "question";

type QuestionRowProps = {
  question: Question;
  index: number;
  count: number;
  language: Language;
  mayEdit: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onChange: (changes: Partial<Question>) => void;
  onRemove: () => void;
  onStep: (step: -1 | 1) => void;
  errorOf: (field: string) => string | undefined;
};

/** A question of a form in its place; opened, its words are changed. */
export function QuestionRow(props: QuestionRowProps) {
  const { question, mayEdit, isOpen, onChange, onStep } = props;
  const t = useWords(formWords);
  const called = useCalled(props);
  return (
    <MovableRow kind={questionRow} id={question.name} isMovable={mayEdit} onStep={onStep} className="flex-col">
      {(grip) => (
        <>
          <div className="flex min-h-9 items-center gap-2">
            {grip}
            <span className="min-w-0 flex-1 truncate">
              {called}
              {question.kind !== "lead" && <span className="pl-2 text-sm text-faint">{t[question.kind]}</span>}
            </span>
            <Checkbox
              value={question.isRequired}
              onChange={(isRequired) => onChange({ isRequired })}
              disabled={!mayEdit}
              label={
                <>
                  <span aria-hidden="true" className="text-quiet">
                    {t.isRequired}
                  </span>
                  <span className="sr-only">{t.isRequiredOf(called)}</span>
                </>
              }
            />
            {mayEdit && <RowTools {...props} called={called} />}
          </div>
          {isOpen && <Words {...props} />}
        </>
      )}
    </MovableRow>
  );
}

function useCalled({ question, language }: Pick<QuestionRowProps, "question" | "language">): string {
  const t = useWords(formWords);
  const label = labelOf(question, language);
  return question.kind !== "lead" && label === question.name ? t.unnamed : label;
}

function RowTools({ called, index, count, onToggle, onStep, onRemove, isOpen }: QuestionRowProps & { called: string }) {
  const t = useWords(formWords);
  const up = { label: t.moveUp, icon: <ArrowUp />, keys: "alt+up", onSelect: () => onStep(-1) };
  const down = { label: t.moveDown, icon: <ArrowDown />, keys: "alt+down", onSelect: () => onStep(1) };
  return (
    <>
      <IconButton
        label={t.change(called)}
        aria-expanded={isOpen}
        icon={<Pencil aria-hidden="true" />}
        onClick={onToggle}
      />
      <Menu
        align="end"
        trigger={<IconButton label={t.more(called)} icon={<Ellipsis aria-hidden="true" />} />}
        groups={[
          { items: [...(index > 0 ? [up] : []), ...(index < count - 1 ? [down] : [])] },
          ...(count > 1 ? [{ items: [{ label: t.remove, icon: <Trash2 />, isBad: true, onSelect: onRemove }] }] : []),
        ]}
      />
    </>
  );
}

/** Its words in one language. */
function Words({ question, language, onChange, errorOf }: QuestionRowProps) {
  const t = useWords(formWords);
  const { label, help, kind, choices } = question;
  const other = language === "en" ? "es" : "en";
  const asked = label[other] || labelOf({ ...question, label: unsaid }, language);
  return (
    <div className="flex flex-col gap-3 pt-1 pb-3 pl-7">
      <Field label={t.label} error={errorOf("label") ?? errorOf("name")}>
        <Input
          value={label[language]}
          placeholder={asked === question.name ? "" : asked}
          onChange={(text) => onChange({ label: { ...label, [language]: text } })}
        />
      </Field>
      <Field label={t.help}>
        <Input
          value={help[language]}
          placeholder={help[other]}
          onChange={(text) => onChange({ help: { ...help, [language]: text } })}
        />
      </Field>
      {(kind === "choice" || kind === "choices") && (
        <Field label={t.choices} error={errorOf("choices")}>
          <Textarea
            value={choicesText(choices, language)}
            placeholder={choicesText(choices, other)}
            onChange={(text) => onChange({ choices: choicesTyped(choices, text, language) })}
          />
        </Field>
      )}
    </div>
  );
}
