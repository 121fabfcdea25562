import { useRender } from "@base-ui/react/use-render";
import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { cx } from "./classes.ts";
import { Tooltip } from "./Tooltip.tsx";

export const buttonLook = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none [&_svg]:size-3.75 [&_svg]:shrink-0 disabled:opacity-50 aria-disabled:opacity-50",
  {
    variants: {
      tone: {
        primary: "bg-primary text-primary-fg not-aria-disabled:hover:bg-primary-hover",
        plain: "bg-card text-ink shadow-control not-aria-disabled:hover:bg-hover",
        ghost: "text-quiet not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-ink",
        danger: "bg-card text-bad shadow-control not-aria-disabled:hover:bg-bad-bg",
      },
      size: {
        sm: "h-6.5 px-2 text-sm",
        md: "h-7.5 px-2.5 max-md:h-9",
        lg: "h-10 px-4 text-lg",
      },
    },
    defaultVariants: { tone: "plain", size: "md" },
  },
);

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
