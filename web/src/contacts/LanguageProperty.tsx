import { ChosenProperty } from "../ui/fields/Property.tsx";
import type { Language } from "@trato/domain/words.ts";
import { useWords } from "../platform/words.ts";
import { partyWords } from "./property-labels.ts";
import type { Keeping } from "../ui/fields/in-place.ts";
import { Select } from "../ui/fields/Select.tsx";

type LanguagePropertyProps = {
  value: Language | null;
  keep: (language: Language | null) => Keeping;
  isLocked: boolean;
};

/** In which language they are written to. */
export function LanguageProperty({ value, keep, isLocked }: LanguagePropertyProps) {
  const t = useWords(partyWords);
  return (
    <ChosenProperty label={t.language} field="language" value={value} keep={keep}>
      {({ value: chosen, onChange }) => (
        <Select<string>
          value={chosen}
          disabled={isLocked}
          placeholder={isLocked ? "" : t.add}
          options={[
            { value: "none", label: "—" },
            { value: "es", label: t.spanish },
            { value: "en", label: t.english },
          ]}
          onChange={(language) => onChange(language === "es" || language === "en" ? language : null)}
          className="ghost-cell"
        />
      )}
    </ChosenProperty>
  );
}
