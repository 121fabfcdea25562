import { Toast } from "@base-ui/react/toast";
import { CircleAlert, X } from "lucide-react";
import { useEffect } from "react";
import { useWords } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import { showToastsBy } from "../../platform/toasts.ts";

const toastManager = Toast.createToastManager();

/** Shows the toasts: at the lower right, above the bar on phones. */
export function Toaster() {
  useEffect(() => showToastsBy(toastManager), []);
  return (
    <Toast.Provider toastManager={toastManager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-4 z-60 flex w-90 max-w-[calc(100vw-2rem)] flex-col-reverse gap-2 max-md:bottom-18">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const t = useWords(uiWords);
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      aria-hidden={false} // what can be reached with Tab is never hidden from those who listen
      swipeDirection={["right", "down"]}
      className="popup flex w-full items-start gap-2 p-2 pl-3 data-limited:hidden"
    >
      {toast.type === "error" && <CircleAlert className="mt-1.25 size-4 shrink-0 text-bad" aria-hidden="true" />}
      <Toast.Content className="min-w-0 flex-1 py-1">
        <Toast.Title className="font-medium wrap-anywhere" />
        <Toast.Description className="text-quiet" />
      </Toast.Content>
      {toast.actionProps && <Toast.Action className="h-6.5 rounded-sm px-2 font-semibold text-accent hover:bg-hover" />}
      <Toast.Close
        aria-label={t.close}
        aria-hidden={false}
        className="flex size-6.5 shrink-0 items-center justify-center rounded-sm text-faint hover:bg-hover hover:text-ink"
      >
        <X className="size-3.5" aria-hidden="true" />
      </Toast.Close>
    </Toast.Root>
  ));
}
