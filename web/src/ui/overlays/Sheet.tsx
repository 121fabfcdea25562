import { Drawer as Base } from "@base-ui/react/drawer";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../../platform/words.ts";
import { cx } from "../classes.ts";
import { uiWords } from "../labels.ts";
import { LayerProvider, useNewLayer } from "../../platform/layer.ts";
import { useIsPhone } from "../media.ts";
import { useOpener } from "./opener.ts";

type SheetProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  tools?: ReactNode;
  footer?: ReactNode;
  /** From which edge on a wide window; on phones it comes from below, a menu from the left. */
  side?: "right" | "left";
};

/** A sheet over the page: from the side, or from below on phones, where it can be swiped away. */
export function Sheet({ isOpen, onClose, title, children, tools, footer, side = "right" }: SheetProps) {
  const t = useWords(uiWords);
  const layer = useNewLayer(isOpen);
  const opener = useOpener(isOpen);
  const isPhone = useIsPhone();
  const edge = side === "left" ? "left" : isPhone ? "down" : "right";
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()} swipeDirection={edge}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40">
          <Base.Popup
            finalFocus={opener}
            className={cx(
              "absolute flex flex-col bg-bg shadow-popup outline-none transition-transform duration-150 data-swiping:duration-0",
              placeOf[edge],
            )}
          >
            <div className={cx("flex h-11 shrink-0 items-center gap-1 pr-2 pl-4", side === "left" && "sr-only")}>
              <Base.Title className="min-w-0 flex-1 truncate font-semibold">{title}</Base.Title>
              {tools}
              <Base.Close
                aria-label={t.close}
                className="flex size-9 items-center justify-center rounded-md text-faint hover:bg-hover hover:text-ink"
              >
                <X className="size-4" aria-hidden="true" />
              </Base.Close>
            </div>
            <LayerProvider value={layer}>
              <Base.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain">{children}</Base.Content>
              {footer && (
                <div className="flex justify-end gap-2 border-t border-line px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
                  {footer}
                </div>
              )}
            </LayerProvider>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

const placeOf = {
  down: "inset-x-0 bottom-0 max-h-[88dvh] rounded-t-lg [transform:translateY(var(--drawer-swipe-movement-y,0px))] data-ending-style:[transform:translateY(100%)] data-starting-style:[transform:translateY(100%)]",
  right:
    "inset-y-0 right-0 w-[min(640px,92vw)] [transform:translateX(var(--drawer-swipe-movement-x,0px))] data-ending-style:[transform:translateX(100%)] data-starting-style:[transform:translateX(100%)]",
  left: "inset-y-0 left-0 w-[min(280px,85vw)] bg-panel [transform:translateX(var(--drawer-swipe-movement-x,0px))] data-ending-style:[transform:translateX(-100%)] data-starting-style:[transform:translateX(-100%)]",
};
