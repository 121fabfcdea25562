import type { LetterUse } from "@trato/domain/kinds.ts";
import { placeholdersOfAll } from "@trato/domain/fields/placeholders.ts";
import { useState } from "react";
import { foldText } from "../../platform/command-match.ts";
import { currentLanguage, useWords } from "../../platform/words.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { Section } from "../../ui/Section.tsx";
import { templateWords } from "./template-labels.ts";

type PlaceholderListProps = { uses: readonly LetterUse[]; onChoose: (text: string) => void };

/** What a template may name, found by its name in either form, and put where one writes. */
export function PlaceholderList({ uses, onChoose }: PlaceholderListProps) {
  const t = useWords(templateWords);
  const language = currentLanguage();
  const [search, setSearch] = useState("");
  const typed = foldText(search);
  const found = placeholdersOfAll(uses)
    .map(({ path, words, of }) => ({ path, name: `${of[language]} · ${words[language]}` }))
    .filter(({ path, name }) => foldText(`${path} ${name}`).includes(typed));
  return (
    <Section title={t.placeholders}>
      <Input value={search} onChange={setSearch} placeholder={t.searchPlaceholders} aria-label={t.searchPlaceholders} />
      <ul className="max-h-52 overflow-y-auto rounded-md bg-card py-1 shadow-control">
        {found.map(({ path, name }) => (
          <li key={path}>
            <button
              type="button"
              aria-label={t.insert(name)}
              onClick={() => onChoose(`{{ ${path} }}`)}
              className="flex w-full items-baseline gap-3 px-2.5 py-1 text-left hover:bg-hover"
            >
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <code className="truncate text-sm text-quiet">{path}</code>
            </button>
          </li>
        ))}
        {found.length === 0 && <li className="px-2.5 py-1 text-quiet">{t.noPlaceholder}</li>}
      </ul>
      <p className="text-sm text-faint">{t.placeholdersText}</p>
    </Section>
  );
}
