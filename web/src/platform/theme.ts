import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark" | "system";

const storageKey = "trato.theme";
const listeners = new Set<() => void>();
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

prefersDark.addEventListener("change", show);

export function currentTheme(): Theme {
  const kept = localStorage.getItem(storageKey);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  show();
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentTheme);
}

function show(): void {
  const theme = currentTheme();
  document.documentElement.classList.toggle("dark", theme === "dark" || (theme === "system" && prefersDark.matches));
}
