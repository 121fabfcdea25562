import { cx } from "../ui/classes.ts";
import { chooseLanguage, languages, useLanguage } from "../platform/words.ts";

/** Both languages, for readers whom nobody knows yet. */
export function LanguageSwitch() {
  const language = useLanguage();
  return (
    <div className="flex gap-1">
      {languages.map(({ value, label }) => (
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
