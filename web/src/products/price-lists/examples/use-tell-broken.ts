import { useFormat } from "../../../platform/session.ts";
import { toast } from "../../../platform/toasts.ts";
import { useWords } from "../../../platform/words.ts";
import type { BrokenExample } from "../../queries.ts";
import { exampleWords } from "./example-labels.ts";
import { brokenText } from "./example-text.ts";

/** Says which examples a change of a rule has broken, else what was done, and offers to take it back. */
export function useTellBroken() {
  const t = useWords(exampleWords);
  const f = useFormat();
  return (broken: readonly BrokenExample[], done: string | null, undo?: () => void): void => {
    const text = broken.length > 0 ? brokenText(broken, t, f) : done;
    if (text !== null) toast(text, undo ? { undo } : {});
  };
}
