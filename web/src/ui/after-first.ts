import { useDeferredValue } from "react";

/** False in the first drawing of a page, true right behind it: for what may come a moment after that for which one came. */
export const useAfterFirst = (): boolean => useDeferredValue(true, false);
