import { type ReactNode, useState } from "react";
import { Celebration } from "./Celebration.tsx";

/** A deal was won: `celebrate` starts it, `celebration` is to be shown. */
export function useCelebration(): { celebration: ReactNode; celebrate: () => void } {
  const [round, setRound] = useState(0);
  return {
    celebration: round > 0 && <Celebration key={round} onEnd={() => setRound(0)} />,
    celebrate: () => setRound((former) => former + 1),
  };
}
