import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";

/** Goes to an address from `paths`: `const go = useGo(); go(paths.sale(id))`. */
export function useGo(): (address: string, options?: { replace?: boolean }) => void {
  const router = useRouter();
  return useCallback(
    (address, { replace = false } = {}) => {
      if (replace) router.history.replace(address);
      else router.history.push(address);
    },
    [router],
  );
}

/** Loads what an address will show, before one goes there. */
export function usePreload(): (address: string) => void {
  const router = useRouter();
  return useCallback(
    // the router knows addresses as patterns; paths.ts is what makes ours
    (address) => void router.preloadRoute({ to: address as "/" }).catch(() => undefined), // going there will say what is wrong
    [router],
  );
}
