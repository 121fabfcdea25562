import { cx } from "../ui/classes.ts";
import { type Language, speak, useLanguage } from "../platform/words.ts";

const names: Record<Language, string> = { es: "Español", en: "English" };

/** Both languages, for readers whom nobody knows yet. */
export function LanguageSwitch() {
  const language = useLanguage();
  return (
    <div className="flex gap-1">
      {(["es", "en"] as const).map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => speak(each)}
          className={cx(
            "rounded-sm px-2 py-1 text-sm text-quiet hover:text-ink",
            each === language && "font-medium text-ink",
          )}
        >
          {names[each]}
        </button>
      ))}
    </div>
  );
}
