import { everyday } from "@trato/domain/everyday.ts";
import { currentLanguage, wordsIn } from "./words.ts";
import { toast } from "./toasts.ts";

const keepMineWords = {
  changed: { en: "Somebody else changed this meanwhile.", es: "Otra persona ha cambiado esto mientras tanto." },
  bothValues: {
    en: (theirs: string, yours: string) => `Now it says “${theirs}”, you wrote “${yours}”.`,
    es: (theirs: string, yours: string) => `Ahora pone «${theirs}»; tú has puesto «${yours}».`,
  },
  keepMine: everyday.keepMine,
};

export type Overlap = { theirs: unknown; yours: unknown };

/** Two people changed the same: says both values, as far as they say something, and offers to write one's own over the other. */
export function offerToKeepMine(overlaps: readonly Overlap[], keepMine: () => void): void {
  const t = wordsIn(currentLanguage(), keepMineWords);
  const texts = overlaps.flatMap((overlap) => valuesIn(overlap) ?? []);
  toast([t.changed, ...texts].join(" "), { action: { label: t.keepMine, run: keepMine } });
}

/** That two people wrote in the same place, and what, as far as it says something. */
export function bothSay(overlap: Overlap): string {
  const t = wordsIn(currentLanguage(), keepMineWords);
  return [t.changed, valuesIn(overlap) ?? ""].join(" ").trim();
}

function valuesIn(overlap: Overlap): string | null {
  const t = wordsIn(currentLanguage(), keepMineWords);
  const [theirs, yours] = [readable(overlap.theirs), readable(overlap.yours)];
  return theirs && yours ? t.bothValues(theirs, yours) : null;
}

/** A value that says something to a reader: a text or a number, no id. */
function readable(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "" || /^[0-9a-f]{8}-/.test(value)) return null;
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
