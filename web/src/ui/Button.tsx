import { useRender } from "@base-ui/react/use-render";
import type { VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { buttonLook } from "./button-look.ts";
import { cx } from "./classes.ts";
import { Tooltip } from "./overlays/Tooltip.tsx";

export type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonLook> & {
    /** Why it cannot be pressed now: greyed, and said on hover and focus. */
    obstacle?: string | null | undefined;
    /** Under way: cannot be pressed twice. */
    isBusy?: boolean;
    /** Draws it as a link: `render={<Link to={...} />}`. */
    render?: ReactElement;
    icon?: ReactNode;
  };

export function Button({
  tone,
  size,
  obstacle,
  isBusy,
  render,
  icon,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const isBlocked = Boolean(obstacle) || isBusy;
  const button = useRender({
    defaultTagName: "button",
    ...(render ? { render } : {}),
    props: {
      ...(render ? {} : { type: "button" as const }),
      ...rest,
      "data-primary": tone === "primary" ? "" : undefined, // what Ctrl+Enter presses in a dialog; never what destroys
      "aria-disabled": isBlocked || undefined,
      "aria-busy": isBusy || undefined,
      className: cx(buttonLook({ tone, size }), className),
      onClick: (event: React.MouseEvent<HTMLButtonElement>) => (isBlocked ? event.preventDefault() : onClick?.(event)),
      children: (
        <>
          {icon}
          {children}
        </>
      ),
    },
  });
  return obstacle ? <Tooltip text={obstacle}>{button}</Tooltip> : button;
}
