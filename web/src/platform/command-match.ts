import type { Action } from "./offered.ts";

/** Text for comparing: without accents and capitals. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim();
}

/** Whether every word typed begins a word of the action, in any order. */
export function matchAction(typed: string, action: Pick<Action, "label" | "alias" | "group">): boolean {
  const words = foldText(`${action.label} ${action.alias ?? ""} ${action.group ?? ""}`).split(/[^\p{L}\p{N}]+/u);
  return typed.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)));
}
