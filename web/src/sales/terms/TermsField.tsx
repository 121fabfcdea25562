import { memo } from "react";
import { noteOfField } from "../../documents/DraftNotes.tsx";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { saleWords } from "../labels.ts";
import type { SaleDraft } from "../use-sale-draft.ts";

type TermsFieldProps = Pick<SaleDraft, "header" | "unsent" | "moves"> & { isLocked: boolean };

/** The terms that are printed under the document. */
export const TermsField = memo(function TermsField({ header, unsent, moves, isLocked }: TermsFieldProps) {
  const t = useWords(saleWords);
  if (isLocked) return header.terms ? <p className="whitespace-pre-line text-quiet">{header.terms}</p> : null;
  return (
    <Field label={t.terms} error={noteOfField(unsent, "terms")}>
      <Textarea
        value={header.terms ?? ""}
        placeholder={t.termsHint}
        onChange={(text) => moves.changeHeader({ terms: text || null })}
      />
    </Field>
  );
});
