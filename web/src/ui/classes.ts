import { clsx, type ClassValue } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: { theme: { shadow: ["card", "control", "popup"], radius: ["xs", "sm", "md", "lg", "full"] } },
});

/** Joins class names; a later one wins over an earlier one of the same property. */
export function cx(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
