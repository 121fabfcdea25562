import type { Language } from "@trato/domain/words.ts";
import { useWords } from "../platform/words.ts";
import { partyWords } from "./property-labels.ts";
import { Property } from "../ui/fields/Property.tsx";
import { Select } from "../ui/fields/Select.tsx";

type LanguagePropertyProps = {
  value: Language | null;
  keep: (language: Language | null) => void;
  isLocked: boolean;
};

/** In which language they are written to. */
export function LanguageProperty({ value, keep, isLocked }: LanguagePropertyProps) {
  const t = useWords(partyWords);
  return (
    <Property label={t.language}>
      <Select<string>
        value={value}
        disabled={isLocked}
        placeholder={isLocked ? "" : t.add}
        options={[
          { value: "none", label: "—" },
          { value: "es", label: t.spanish },
          { value: "en", label: t.english },
        ]}
        onChange={(language) => keep(language === "es" || language === "en" ? language : null)}
        className="ghost-cell"
      />
    </Property>
  );
}
