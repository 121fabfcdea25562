import { Toast } from "@base-ui/react/toast";
import { currentLanguage } from "../app/words.ts";

export const toastManager = Toast.createToastManager();

const offerLasts = 8_000;
const shortNote = 4_000;

type ToastOptions = {
  /** Takes it back, for eight seconds. */
  undo?: () => void;
  /** Another thing to do about it, for eight seconds. */
  action?: { label: string; run: () => void };
  id?: string;
};

/** Says that something is done; with `undo` it can be taken back for eight seconds. */
export function toast(message: string, { undo, action, id }: ToastOptions = {}): void {
  const offer = undo ? { label: { en: "Undo", es: "Deshacer" }[currentLanguage()], run: undo } : action;
  const added = toastManager.add({
    title: message,
    timeout: offer ? offerLasts : shortNote,
    ...(id ? { id } : {}),
    ...(offer ? { actionProps: { children: offer.label, onClick: () => take(offer.run) } } : {}),
  });
  const take = (run: () => void) => {
    toastManager.close(added);
    run();
  };
}

/** Takes back what was said under an id, because it no longer holds. */
export function untoast(id: string): void {
  toastManager.close(id);
}

/** Says why something did not work. */
export function toastError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  toastManager.add({ title: message, type: "error", timeout: 8_000, priority: "high", id: `error ${message}` });
}
