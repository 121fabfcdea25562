import { foldsKept, keepFolds } from "./kept-folds.ts";

export type FoldStore = ReturnType<typeof foldStore>;

/** Which sections of a document are folded, for as long as its page stands and remembered by the browser. */
export function foldStore(place: string, document: string) {
  let folded = foldsKept(place, document);
  const listeners = new Set<() => void>();
  return {
    folded: () => folded,
    set: (headings: readonly string[], isFolded: boolean): void => {
      if (headings.every((id) => folded.has(id) === isFolded)) return;
      folded = isFolded
        ? new Set([...folded, ...headings])
        : new Set([...folded].filter((id) => !headings.includes(id)));
      keepFolds(place, document, folded);
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
