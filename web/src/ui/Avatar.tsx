import { cx } from "./classes.ts";
import { hueOf, hueStyle } from "./hue.ts";

type AvatarProps = { id: string; name: string; size?: "sm" | "md" | "lg"; className?: string; isDecorative?: boolean };

const sizes = { sm: "size-5 text-[9px]", md: "size-6 text-[10px]", lg: "size-8 text-sm" };

/** A person's initials in their own colour. Decorative where the name stands beside it. */
export function Avatar({ id, name, size = "sm", className, isDecorative = false }: AvatarProps) {
  const look = cx(
    "inline-flex shrink-0 align-middle items-center justify-center rounded-full bg-[oklch(0.88_0.06_var(--hue))] font-semibold text-[oklch(0.36_0.1_var(--hue))] select-none",
    sizes[size],
    className,
  );
  const named = isDecorative ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name };
  return (
    <span {...named} style={hueStyle(hueOf(id))} className={look}>
      {initialsOf(name)}
    </span>
  );
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return `${[...(words[0] ?? "")][0] ?? ""}${[...(last ?? "")][0] ?? ""}`.toUpperCase();
}
