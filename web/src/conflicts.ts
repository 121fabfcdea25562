import type { ApiError } from "./api.ts";
import { currentLanguage, wordsIn } from "./app/words.ts";
import { toast } from "./ui/toasts.ts";

const conflictWords = {
  changed: { en: "Somebody else changed this meanwhile.", es: "Otra persona ha cambiado esto mientras tanto." },
  bothValues: {
    en: (theirs: string, yours: string) => `Now it says “${theirs}”, you wrote “${yours}”.`,
    es: (theirs: string, yours: string) => `Ahora pone «${theirs}»; tú has puesto «${yours}».`,
  },
  keepMine: { en: "Keep mine", es: "Dejar lo mío" },
};

type Overlap = { theirs: Record<string, unknown>; yours: Record<string, unknown>; version: number };

/** Two people edited the same field: says both values and offers to write one's own over it. False where it is no such case. */
export function offerToKeepMine(error: ApiError, keepMine: (version: number) => void): boolean {
  const overlap = overlapOf(error);
  if (!overlap) return false;
  const t = wordsIn(currentLanguage(), conflictWords);
  const texts = Object.keys(overlap.yours).flatMap((field) => {
    const theirs = readable(overlap.theirs[field]);
    const yours = readable(overlap.yours[field]);
    return theirs && yours ? [t.bothValues(theirs, yours)] : [];
  });
  toast([t.changed, ...texts].join(" "), { action: { label: t.keepMine, run: () => keepMine(overlap.version) } });
  return true;
}

function overlapOf({ code, details }: ApiError): Overlap | null {
  const { theirs, yours, version } = details;
  if (code !== "record.changed" || typeof version !== "number" || !isRecord(theirs) || !isRecord(yours)) return null;
  return { theirs, yours, version };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** A value that says something to a reader: a text or a number, no id. */
function readable(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "" || /^[0-9a-f]{8}-/.test(value)) return null;
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
