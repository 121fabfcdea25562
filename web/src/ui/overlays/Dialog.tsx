import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { useWords } from "../../platform/words.ts";
import { cx } from "../classes.ts";
import { uiWords } from "../labels.ts";
import { LayerProvider, useNewLayer } from "../../platform/layer.ts";
import { useOpener } from "./opener.ts";
import { submitKeys } from "../forms/submit-keys.ts";

type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons at the lower right; the primary one last. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg" | "xl";
  isTitleHidden?: boolean;
  /** Hears the keys that are pressed while it is open. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => void;
};

const widths = { sm: "md:w-100", md: "md:w-130", lg: "md:w-180", xl: "md:w-240" };

/** One question in front of the page; a sheet from below on phones. Keys belong to it while it is open: Ctrl+Enter says yes from anywhere. */
export function Dialog({
  isOpen,
  onClose,
  title,
  description,
  children,
  footer,
  size = "md",
  isTitleHidden,
  onKey,
}: DialogProps) {
  const t = useWords(uiWords);
  const layer = useNewLayer(isOpen);
  const opener = useOpener(isOpen);
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 flex justify-center overflow-hidden pt-[10dvh] pb-6 max-md:items-end max-md:p-0 max-md:pt-8">
          <Base.Popup
            finalFocus={opener}
            onKeyDown={(event) => {
              sayYes(event);
              onKey?.(event);
            }}
            className={cx(
              "popup relative flex h-fit max-h-full w-[calc(100vw-2rem)] flex-col rounded-lg max-md:w-full max-md:rounded-b-none",
              widths[size],
            )}
          >
            <div className={cx("flex items-start gap-2 pt-4 pr-12 pl-5", isTitleHidden && "sr-only")}>
              <div className="min-w-0 flex-1">
                <Base.Title className="text-lg font-semibold">{title}</Base.Title>
                {description && <Base.Description className="mt-0.5 text-quiet">{description}</Base.Description>}
              </div>
            </div>
            <LayerProvider value={layer}>
              <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
              {footer && (
                <div className="flex justify-end gap-2 border-t border-line px-5 py-3 max-md:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
                  {footer}
                </div>
              )}
            </LayerProvider>
            <Base.Close
              aria-label={t.close}
              className="absolute top-3 right-3 flex size-7.5 items-center justify-center rounded-md text-faint hover:bg-hover hover:text-ink"
            >
              <X className="size-4" aria-hidden="true" />
            </Base.Close>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Presses the button that says yes, where there is one. */
function sayYes(event: KeyboardEvent<HTMLElement>): void {
  const dialog = event.currentTarget;
  submitKeys(() => dialog.querySelector<HTMLElement>("[data-primary]")?.click())(event);
}
