import { createContext, useContext, useLayoutEffect } from "react";

/** How many dialogs lie under this place: keys belong to the topmost layer only. */
const Layer = createContext(0);
export const LayerProvider = Layer.Provider;

/** The layers that are open, whatever the order in which they come and go. */
const open: number[] = [];

export const topLayer = (): number => Math.max(0, ...open);
export const useLayer = (): number => useContext(Layer);

/** Called by a dialog while it is open, as long as it is seen: no key goes past it. Answers its own layer. */
export function useNewLayer(isOpen: boolean): number {
  const layer = useContext(Layer) + 1;
  useLayoutEffect(() => {
    if (!isOpen) return;
    open.push(layer);
    return () => void open.splice(open.indexOf(layer), 1);
  }, [isOpen, layer]);
  return layer;
}
