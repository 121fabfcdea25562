import { cx } from "../ui/classes.ts";
import { chooseLanguage, languageChoices, useLanguage } from "../platform/words.ts";

/** The languages, for readers whom nobody knows yet. */
export function LanguageSwitch() {
  const language = useLanguage();
  return (
    <div className="flex gap-1">
      {languageChoices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          lang={value}
          aria-pressed={value === language}
          onClick={() => chooseLanguage(value)}
          className={cx(
            "rounded-sm px-2 py-1 text-sm text-quiet hover:text-ink",
            value === language && "font-medium text-ink",
          )}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
