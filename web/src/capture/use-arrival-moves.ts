import type { Change } from "../platform/change.ts";
import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { captureWords } from "./labels.ts";
import type { Arrival } from "./queries.ts";

export const touchesArrival = (_: unknown, arrival: Pick<Arrival, "id" | "version"> | undefined): Change[] =>
  arrival ? [{ kind: "arrival", id: arrival.id, version: arrival.version }] : [];

/** Sets something aside that waits, which can be undone, puts it back, or reads it again. */
export function useArrivalMoves() {
  const t = useWords(captureWords);
  const back = useCommand("POST /arrivals/:arrivalId/put-back", {
    touches: touchesArrival,
    done: () => toast(t.isPutBack),
  });
  const aside = useCommand("POST /arrivals/:arrivalId/set-aside", {
    touches: touchesArrival,
    done: ({ id }) => toast(t.isSetAside, { undo: () => back.run({ arrivalId: id }) }),
  });
  const again = useCommand("POST /arrivals/:arrivalId/read-again", {
    touches: touchesArrival,
    done: () => toast(t.isLead),
  });
  return {
    readAgain: ({ id }: Pick<Arrival, "id">) => again.run({ arrivalId: id }),
    setAside: ({ id }: Pick<Arrival, "id">) => aside.run({ arrivalId: id }),
    putBack: ({ id }: Pick<Arrival, "id">) => back.run({ arrivalId: id }),
  };
}
