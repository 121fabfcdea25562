import { letterUses } from "@trato/domain/messaging/templates/letters.ts";
import { placeholdersOf } from "@trato/domain/fields/placeholders.ts";
import { useFormat } from "../../platform/session.ts";
import { currentLanguage, useWords } from "../../platform/words.ts";
import { templateWords } from "./template-labels.ts";

/** Which placeholders had nothing to be filled in with, told before the mail is sent. */
export function MissingValues({ missing }: { missing: readonly string[] }) {
  const t = useWords(templateWords);
  const f = useFormat();
  if (missing.length === 0) return null;
  return (
    <p role="status" className="basis-full rounded-md bg-warn-bg px-3 py-2 text-warn">
      {t.noValue(f.list(missing.map(nameOf)))}
    </p>
  );
}

function nameOf(path: string): string {
  const language = currentLanguage();
  const placeholder = letterUses.flatMap(placeholdersOf).find((each) => each.path === path);
  return placeholder ? `${placeholder.of[language]} · ${placeholder.words[language]}` : path;
}
