import { useState } from "react";

/** What had the focus when something opened over it: it gets it back, even when a field inside took it at once. */
export function useOpener(isOpen: boolean): () => HTMLElement | boolean {
  const [wasOpen, setWasOpen] = useState(false);
  const [opener, setOpener] = useState<Element | null>(null);
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen);
    if (isOpen) setOpener(document.activeElement);
  }
  return () => {
    if (opener === document.body) return false; // a key opened it, from no place in particular
    return opener instanceof HTMLElement && opener.isConnected ? opener : true;
  };
}
