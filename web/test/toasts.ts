import { showToastsBy } from "../src/platform/toasts.ts";

type Toast = { id?: string; title: string; type?: string; actionProps?: { children: string; onClick: () => void } };

let toasts: Toast[] = [];

// for tests in Node, where nothing is drawn
const manager = {
  add: (toast: Toast) => {
    const id = toast.id ?? String(toasts.length);
    toasts = [...toasts.filter((each) => each.id !== id), { ...toast, id }];
    return id;
  },
  close: (id: string) => void (toasts = toasts.filter((toast) => toast.id !== id)),
};
showToastsBy(manager as unknown as Parameters<typeof showToastsBy>[0]); // the parts of it that toasts.ts uses

/** What stands at the lower right now. */
export async function toastsOnScreen(): Promise<readonly Toast[]> {
  await Promise.resolve(); // they are said a moment later
  return toasts;
}

export const clearToasts = (): void => void (toasts = []);
