import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { kinds, type LetterKind, type LetterUse, routeOf } from "@trato/domain/kinds.ts";
import { kindOfLetter } from "@trato/domain/messaging/templates/letters.ts";
import { templateRefusals } from "@trato/domain/messaging/templates/template-problems.ts";
import type { TemplateText } from "@trato/domain/messaging/templates/template-texts.ts";
import { type Language, speak } from "@trato/domain/words.ts";
import { useState } from "react";
import { call, type OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";
import { idOf } from "../../platform/records.ts";
import { currentLanguage, useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { SearchCombobox, useRested } from "../../ui/fields/SearchCombobox.tsx";
import { Section } from "../../ui/Section.tsx";
import { MissingValues } from "./MissingValues.tsx";
import { type AnyRecord, recordName } from "./record-name.ts";
import { templateWords } from "./template-labels.ts";

type TemplatePreviewProps = { uses: readonly LetterUse[]; text: TemplateText; language: Language };

/** What the template says with a record of those that there are, and what is wrong with it. */
export function TemplatePreview({ uses, text, language }: TemplatePreviewProps) {
  const t = useWords(templateWords);
  const [use = "contact"] = uses;
  const kind = kindOfLetter(use);
  const { record, choose, isNone } = useRecord(kind);
  const rested = useRested(text, restBetweenKeys);
  const { data } = useTried(kind, record?.id, rested, language);
  return (
    <Section title={t.preview}>
      {isNone ? (
        <p className="text-quiet">{t.noRecord}</p>
      ) : (
        <Field label={t.previewOf}>
          <SearchCombobox<AnyRecord>
            query={(search) => recordsQuery(kind, search)}
            value={record}
            onChange={choose}
            keyOf={({ id }) => id}
            labelOf={recordName}
            isClearable={false}
          />
        </Field>
      )}
      {data && <Tried letter={data} />}
    </Section>
  );
}

const restBetweenKeys = 300;

type TriedLetter = OutputOf<"POST /contacts/:contactId/try-template">;

function Tried({ letter: { subject, body, missing, problems } }: { letter: TriedLetter }) {
  const language = currentLanguage();
  if (problems.length > 0)
    return (
      <ul role="status" className="flex flex-col gap-1 rounded-md bg-bad-bg px-3 py-2 text-bad">
        {problems.map(({ part, code, ...details }) => (
          <li key={`${part} ${details.line} ${details.near}`}>{speak(templateRefusals, code, language, details)}</li>
        ))}
      </ul>
    );
  return (
    <div className="flex flex-col gap-2">
      <MissingValues missing={missing} />
      <div aria-live="polite" className="rounded-md bg-panel px-3 py-2.5">
        <p className="font-semibold break-words">{subject}</p>
        <p className="mt-2 break-words whitespace-pre-line">{body}</p>
      </div>
    </div>
  );
}

/** The record that was chosen, at first the first there is. */
function useRecord(kind: LetterKind) {
  const [chosen, setChosen] = useState<{ kind: LetterKind; record: AnyRecord } | null>(null);
  const { data } = useQuery(recordsQuery(kind, ""));
  const record = (chosen?.kind === kind ? chosen.record : data?.items[0]) ?? null;
  return {
    record,
    choose: (next: AnyRecord | null) => next && setChosen({ kind, record: next }),
    isNone: data?.items.length === 0,
  };
}

/** The records of a kind: every list answers by search and limit. */
const recordsQuery = (kind: LetterKind, search: string) =>
  reading(
    `GET /${kinds[kind].path}` as "GET /contacts",
    { limit: "20", ...(search && { search }) },
    {
      [kind]: "any",
    },
  );

function useTried(kind: LetterKind, id: string | undefined, { subject, body }: TemplateText, language: Language) {
  const asked = { ...idOf({ kind, id: id ?? "" }), subject, body, language };
  return useQuery({
    queryKey: ["template", kind, asked],
    queryFn: ({ signal }) => call(routeOf("POST", kind, "try-template"), asked, { signal }),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
