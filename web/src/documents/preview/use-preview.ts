import { createContext, useContext, useState, useSyncExternalStore } from "react";
import { useHasRoomForPaper } from "../../ui/media.ts";

const storageKey = "trato.preview";
const listeners = new Set<() => void>();

const isKeptOpen = (): boolean => localStorage.getItem(storageKey) === "open";

function keepOpen(isOpen: boolean): void {
  localStorage.setItem(storageKey, isOpen ? "open" : "folded");
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a document is shown as it will be printed: beside its editor, which each browser keeps, or where there is no room in front of it, for once. */
export function usePreview() {
  const isBeside = useHasRoomForPaper();
  const isKept = useSyncExternalStore(listen, isKeptOpen);
  const [isInFront, setInFront] = useState(false);
  const isOpen = isBeside ? isKept : isInFront;
  return { isBeside, isOpen, setOpen: isBeside ? keepOpen : setInFront };
}

type Preview = Pick<ReturnType<typeof usePreview>, "isOpen" | "setOpen">;

/** The preview of the document that a component is of. */
export const PreviewContext = createContext<Preview>({ isOpen: false, setOpen: () => undefined });
export const usePreviewOfDocument = (): Preview => useContext(PreviewContext);
