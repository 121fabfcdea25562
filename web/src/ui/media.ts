import { useSyncExternalStore } from "react";

/** Whether the window is as a media query says, now and as it changes. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
  );
}

export const useIsPhone = (): boolean => useMedia("(max-width: 767px)");
/** Room for a panel beside a list. */
export const useIsWide = (): boolean => useMedia("(min-width: 1024px)");
/** Room for a record's properties and its history side by side. */
export const useIsRoomy = (): boolean => useMedia("(min-width: 1280px)");
/** Room for an editor and a page of paper side by side. */
export const useHasRoomForPaper = (): boolean => useMedia("(min-width: 1440px)");
