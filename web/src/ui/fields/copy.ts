import { currentLanguage, wordsIn } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import { toast, toastError } from "../../platform/toasts.ts";

/** Puts a text into the clipboard and says so. */
export async function copyText(text: string, said?: string): Promise<void> {
  const t = wordsIn(currentLanguage(), uiWords);
  if (await isCopied(text)) toast(said ?? t.copied);
  else toastError(new Error(t.cannotCopy));
}

async function isCopied(text: string): Promise<boolean> {
  // outside of https and localhost browsers offer no clipboard
  if (!("clipboard" in navigator)) return isCopiedFromPage(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** The old way: select the text on the page and copy the selection. */
function isCopiedFromPage(text: string): boolean {
  const holder = document.createElement("textarea");
  holder.value = text;
  holder.className = "sr-only";
  (document.querySelector("[role=dialog]") ?? document.body).append(holder); // an open dialog keeps the focus inside
  holder.select();
  const isDone = document.execCommand("copy");
  holder.remove();
  return isDone;
}
