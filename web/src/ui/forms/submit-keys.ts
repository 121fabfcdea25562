import type { KeyboardEvent } from "react";

/** Ctrl+Enter, or Cmd+Enter, from anywhere in a form; Escape where it leaves. */
export function submitKeys(submit: () => void, leave?: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === "Escape" && leave && !event.defaultPrevented) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
