import { useEffect, useEffectEvent, useState } from "react";

type Patience = {
  /** For how long nothing is asked, and how long then for an answer. */
  quiet: number;
  asked: number;
  /** Whether it begins by itself, or with the first tap or key. */
  isBegun: boolean;
};

/** After some quiet it is asked whether anybody is there, which any tap or key answers; after more, it is over. Answers whether it is asked now. */
export function useIdle({ quiet, asked, isBegun }: Patience, over: () => void): boolean {
  const [isAsked, setAsked] = useState(false);
  const end = useEffectEvent(() => {
    setAsked(false);
    over();
  });
  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    const begin = () => {
      timers.forEach(clearTimeout);
      setAsked(false);
      timers = [setTimeout(() => setAsked(asked > 0), quiet), setTimeout(() => end(), quiet + asked)];
    };
    const stop = new AbortController();
    if (isBegun) begin();
    for (const heard of ["pointerdown", "keydown", "input"] as const) addEventListener(heard, begin, stop);
    return () => {
      stop.abort();
      timers.forEach(clearTimeout);
    };
  }, [quiet, asked, isBegun]);
  return isAsked;
}
