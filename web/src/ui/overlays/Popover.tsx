import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { Button, type ButtonProps } from "../Button.tsx";

type PopoverProps = {
  trigger: ReactElement;
  title: string;
  children: ReactNode;
  /** With which edge of the button it begins or ends. */
  align?: "start" | "end";
};

/** Something small to set, beside the button that opened it; the page behind stays in use. */
export function Popover({ trigger, title, children, align = "end" }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50">
          <Base.Popup className="popup flex max-h-(--available-height) w-72 max-w-(--available-width) flex-col overflow-y-auto p-1">
            <Base.Title className="px-2 pt-1.5 pb-1 text-xs text-faint">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** A button within, with which it is done: what it opens stands in front. */
export function ClosingButton({ onClick, ...props }: ButtonProps) {
  return <Base.Close onClick={onClick} render={<Button {...props} />} />;
}
