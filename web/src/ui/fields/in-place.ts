import { type KeyboardEvent, useState } from "react";
import { offerToKeepMine } from "../../platform/keep-mine.ts";

type InPlace<T> = {
  value: T;
  onChange: (value: T) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Why what was typed cannot be kept. */
  error: string | undefined;
};

/** What is being typed, and the value that it was typed over. */
type Draft<T> = { value: T; over: T; error?: string };

/**
 * A field that is edited where it is read: what is typed is kept when one leaves it or presses Enter, Escape takes it back.
 * `keep` answers why it cannot be, and the text stays to be mended. What somebody else wrote meanwhile is never written over unasked.
 */
export function useInPlace<T>(value: T, keep: (value: T) => string | undefined | void): InPlace<T> {
  const [draft, setDraft] = useState<Draft<T> | null>(null);
  const settle = () => {
    if (!draft) return;
    const error = draft.value === value ? undefined : keepUnlessOverwritten(draft);
    setDraft(error ? { ...draft, error } : null);
  };
  const keepUnlessOverwritten = ({ value: yours, over }: Draft<T>) => {
    if (Object.is(over, value)) return keep(yours);
    return offerToKeepMine([{ theirs: value, yours }], () => {
      const error = keep(yours);
      if (error) setDraft({ value: yours, over: value, error });
    });
  };
  return {
    value: draft ? draft.value : value,
    onChange: (next) => setDraft({ value: next, over: draft ? draft.over : value }),
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
