import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { toast, toastError } from "../../platform/toasts.ts";
import { queryClient } from "../../platform/queries.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { type Lettered, type LetterDraft, letterQuery } from "../queries.ts";
import { MissingValues } from "./MissingValues.tsx";
import { templateWords } from "./template-labels.ts";

type Words = { subject: string; body: string };

type TemplateChoiceProps = {
  about: Lettered;
  /** What stands there now, and who puts something else there. */
  form: { values: Words; set: (words: Words) => void };
  /** It stands there from the beginning. */
  usual?: LetterDraft | undefined;
  onFilled?: (draft: LetterDraft) => void;
  /** Templates are asked for, since somebody writes. */
  isWanted?: boolean;
};

/** A template fills in subject and text, in the reader's language; what stood there can be had again. */
export function TemplateChoice({ about, form, usual, onFilled, isWanted = true }: TemplateChoiceProps) {
  const t = useWords(templateWords);
  const [filled, setFilled] = useState(usual);
  const { data } = useQuery({ ...letterQuery(about), enabled: isWanted });
  const templates = (usual ?? data)?.templates ?? [];
  const fill = async (templateId: string) => {
    const { subject, body } = form.values;
    const draft = await queryClient.fetchQuery(letterQuery(about, templateId));
    setFilled(draft);
    form.set({ subject: draft.subject, body: draft.body });
    onFilled?.(draft);
    const isOwn = body.trim() !== "" && body !== filled?.body;
    if (isOwn) toast(t.filled, { undo: () => form.set({ subject, body }) });
  };
  if (templates.length === 0) return null;
  return (
    <>
      <Field label={t.template}>
        <Select
          options={templates.map(({ id, name }) => ({ value: id as string, label: name }))}
          value={filled?.templateId ?? null}
          onChange={(id) => void fill(id).catch(toastError)}
          placeholder={t.choose}
        />
      </Field>
      {filled && <MissingValues missing={filled.missing} />}
    </>
  );
}
