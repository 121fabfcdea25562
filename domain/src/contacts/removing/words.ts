import { everyday } from "../../everyday.ts";
import type { Language, Phrases } from "../../words.ts";

type Details = Readonly<Record<string, unknown>>;

const draft = everyday.aDraft;
const and = { en: "and", es: "y" };

function named(language: Language, { documents, more }: Details): string {
  const names = Array.isArray(documents)
    ? (documents as { number: string | null }[]).map(({ number }) => number ?? draft[language]) // as the obstacle lists them
    : [String(documents)];
  const rest = more !== 0 ? [language === "en" ? `${String(more)} more` : `${String(more)} más`] : [];
  const all = [...names, ...rest];
  const last = all.pop() ?? "";
  return all.length > 0 ? `${all.join(", ")} ${and[language]} ${last}` : last;
}

const isOne = ({ documents }: Details) => Array.isArray(documents) && documents.length === 1;

export const problemOfDocuments = {
  en: (d: Details) =>
    `It can't be deleted: ${named("en", d)} ${isOne(d) ? "stands" : "stand"} on it. Archive it instead.`,
  es: (d: Details) => `No se puede eliminar: aparece en ${named("es", d)}. Archívalo en su lugar.`,
};

/** Why a record cannot be deleted, or not be put back. */
export const removingRefusals = {
  "record.has_documents": problemOfDocuments,
  "record.gone": {
    en: (d) => `What was deleted is kept for ${String(d["days"])} days. These are over.`,
    es: (d) => `Lo eliminado se guarda durante ${String(d["days"])} días, que ya han pasado.`,
  },
} satisfies Phrases;
