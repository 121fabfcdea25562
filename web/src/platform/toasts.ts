import { everyday } from "@trato/domain/everyday.ts";
import type { Toast } from "@base-ui/react/toast";
import { currentLanguage } from "./words.ts";

type Manager = ReturnType<typeof Toast.createToastManager>;

/** What shows the toasts comes after the page; what is said before is shown then. */
const toaster = Promise.withResolvers<Manager>();

/** Called by the one who shows them, once it is there. */
export const showToastsBy = toaster.resolve;

const tell = (say: (manager: Manager) => void): void => void toaster.promise.then(say);

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
  const offer = undo ? { label: everyday.undo[currentLanguage()], run: undo } : action;
  tell((manager) => {
    const added = manager.add({
      title: message,
      timeout: offer ? offerLasts : shortNote,
      ...(id ? { id } : {}),
      ...(offer ? { actionProps: { children: offer.label, onClick: () => take(offer.run) } } : {}),
    });
    const take = (run: () => void) => {
      manager.close(added);
      run();
    };
  });
}

/** Takes back what was said under an id, because it no longer holds. */
export function untoast(id: string): void {
  tell((manager) => manager.close(id));
}

/** Says why something did not work. */
export function toastError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  tell((manager) =>
    manager.add({ title: message, type: "error", timeout: 8_000, priority: "high", id: `error ${message}` }),
  );
}
