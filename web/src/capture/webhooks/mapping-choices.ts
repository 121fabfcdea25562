import { mappedFields, type Placed } from "@trato/domain/capture/webhooks/mapping.ts";
import type { Language } from "@trato/domain/words.ts";
import type { useWords } from "../../platform/words.ts";
import type { Option } from "../../ui/fields/Select.tsx";
import type { webhookWords } from "./webhook-labels.ts";

type Said = ReturnType<typeof useWords<typeof webhookWords>>;

/** The choice that leaves a value to its name, or else to the description. */
export const unless = "unless";

/** Where values may go, by their names. */
export function targetWords(t: Said, language: Language): ReadonlyMap<string, string> {
  const others = ["firstName", "lastName", "consent", "line", "ignore"] as const;
  return new Map([
    ...mappedFields.map(({ name, words }) => [name, words[language]] as const),
    ...others.map((name) => [name, t[name]] as const),
  ]);
}

/** The same as choices for one value: first what becomes of it unless one chooses. */
export function targetChoices({ to, isByName }: Placed, hasRule: boolean, t: Said, language: Language): Option[] {
  const words = targetWords(t, language);
  const itself = hasRule
    ? t.byItself(t.line)
    : isByName
      ? t.byName(words.get(to) ?? to)
      : t.byItself(words.get(to) ?? to);
  return [{ value: unless, label: itself }, ...[...words].map(([value, label]) => ({ value, label }))];
}

/** The groups in which a value stands, as one reads them: "/data/0/email" stands in "data" and "0". */
export function groupsOf(path: string): string[] {
  const parts = path.split("/").slice(1, -1);
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A text as JSON, or undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
