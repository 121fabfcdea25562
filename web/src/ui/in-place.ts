import { type KeyboardEvent, useState } from "react";

type InPlace<T> = {
  value: T;
  onChange: (value: T) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Why what was typed cannot be kept. */
  error: string | undefined;
};

/**
 * A field that is edited where it is read: what is typed is kept when one leaves it or presses Enter, Escape takes it back.
 * `keep` answers why it cannot be, and the text stays to be mended.
 */
export function useInPlace<T>(value: T, keep: (value: T) => string | undefined | void): InPlace<T> {
  const [draft, setDraft] = useState<{ value: T; error?: string } | null>(null);
  const settle = () => {
    if (!draft) return;
    const error = draft.value === value ? undefined : keep(draft.value);
    setDraft(error ? { value: draft.value, error } : null);
  };
  return {
    value: draft ? draft.value : value,
    onChange: (next) => setDraft({ value: next }),
    onBlur: settle,
    onKeyDown: (event) => {
      const isArea = event.target instanceof HTMLTextAreaElement;
      const isChoosing = event.currentTarget.hasAttribute("aria-activedescendant"); // the list below takes the key
      if (isChoosing) return;
      if (event.key === "Enter" && (!isArea || event.ctrlKey || event.metaKey)) settle();
      else if (event.key === "Escape" && draft) setDraft(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    error: draft?.error,
  };
}
