import { useFormat } from "../../platform/session.ts";

/** Shares and losses as the reader writes them. */
export function useShares() {
  const f = useFormat();
  return {
    /** 0.3212 is "32.1 %". */
    percent: (share: number) => f.percent((100 * share).toFixed(1)),
    /** 0.42317 is "0.423". */
    loss: (loss: number) => f.quantity(loss.toFixed(3)),
  };
}
