import { createContext, useContext, useEffect } from "react";

/** How many dialogs lie under this place: keys belong to the topmost layer only. */
const Layer = createContext(0);
export const LayerProvider = Layer.Provider;

let top = 0;

export const topLayer = (): number => top;
export const useLayer = (): number => useContext(Layer);

/** Called by a dialog while it is open; answers its own layer. */
export function useNewLayer(isOpen: boolean): number {
  const layer = useContext(Layer) + 1;
  useEffect(() => {
    if (!isOpen) return;
    const former = top;
    top = layer;
    return () => {
      top = former;
    };
  }, [isOpen, layer]);
  return layer;
}
