import { useEffect } from "react";
import { sendKept } from "../../shows/queue/send-kept.ts";
import { useCaptures } from "../../shows/screen/use-captures.ts";
import type { Several } from "../use-chosen-file.ts";
import { SeveralCards } from "./SeveralCards.tsx";

type SeveralLeadsProps = { given: Several; onClose: () => void };

/** The same apart from any show: what is not sent yet goes on being sent after it is closed. */
export function SeveralLeads({ given, onClose }: SeveralLeadsProps) {
  const here = useCaptures();
  const { owner } = here;
  useEffect(() => () => void sendKept(owner), [owner]);
  return <SeveralCards given={given} tradeShowId={null} here={here} onClose={onClose} />;
}
