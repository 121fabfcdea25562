import { cva } from "class-variance-authority";

/** How a button looks, for links and for pages that must be small. */
export const buttonLook = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none [&_svg]:size-3.75 [&_svg]:shrink-0 disabled:opacity-50 aria-disabled:opacity-50",
  {
    variants: {
      tone: {
        primary: "bg-primary text-primary-fg not-aria-disabled:hover:bg-primary-hover",
        plain: "bg-card text-ink shadow-control not-aria-disabled:hover:bg-hover",
        ghost:
          "text-quiet not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-ink aria-pressed:bg-selected aria-pressed:text-ink",
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
