import { Toast } from "@base-ui/react/toast";
import { currentLanguage } from "../app/words.ts";

export const toastManager = Toast.createToastManager();

const undoLasts = 8_000;

/** Says that something is done; with `undo` it can be taken back for eight seconds. */
export function toast(message: string, options: { undo?: () => void; id?: string } = {}): void {
  const { undo, id } = options;
  if (!undo) {
    toastManager.add({ title: message, timeout: 4_000, ...(id ? { id } : {}) });
    return;
  }
  const label = { en: "Undo", es: "Deshacer" }[currentLanguage()];
  const added = toastManager.add({
    title: message,
    timeout: undoLasts,
    ...(id ? { id } : {}),
    actionProps: {
      children: label,
      onClick: () => {
        toastManager.close(added);
        undo();
      },
    },
  });
}

/** Says why something did not work. */
export function toastError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  toastManager.add({ title: message, type: "error", timeout: 8_000, priority: "high", id: `error ${message}` });
}
