import { noteOfField } from "../../documents/DraftNotes.tsx";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { saleWords } from "../labels.ts";
import type { SaleDraft } from "../use-sale-draft.ts";

/** The terms that are printed under the document. */
export function TermsField({ draft, isLocked }: { draft: SaleDraft; isLocked: boolean }) {
  const t = useWords(saleWords);
  if (isLocked)
    return draft.header.terms ? <p className="whitespace-pre-line text-quiet">{draft.header.terms}</p> : null;
  return (
    <Field label={t.terms} error={noteOfField(draft.unsent, "terms")}>
      <Textarea
        value={draft.header.terms ?? ""}
        placeholder={t.termsHint}
        onChange={(text) => draft.moves.changeHeader({ terms: text || null })}
      />
    </Field>
  );
}
