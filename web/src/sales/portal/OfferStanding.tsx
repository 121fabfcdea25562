import { useEffect, useRef } from "react";
import type { Format } from "@trato/domain/format.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useWords } from "../../platform/words.ts";
import { portalWords } from "../labels.ts";
import { questionWords } from "./questions/question-labels.ts";
import type { Offer } from "../queries.ts";

/** What became of the offer, or why it cannot be accepted. */
export function OfferStanding({ offer, f }: { offer: Offer; f: Format }) {
  const q = useWords(questionWords);
  const t = useWords(portalWords);
  const isAwaiting = offer.state === "sent" && offer.acceptedAt !== null;
  const told = useShownAnswer(isAwaiting ? "awaiting" : offer.state);
  const obstacle = obstacleText(offer.can.accept);
  const box = "scroll-mt-5 rounded-md px-4 py-3 outline-none";
  if (offer.state === "confirmed" || offer.state === "done") {
    return (
      <p ref={told} tabIndex={-1} className={`${box} bg-ok-bg font-medium text-ok`}>
        {offer.acceptedBy ? t.accepted(offer.acceptedBy) : t.acceptedPlain}
      </p>
    );
  }
  if (isAwaiting) {
    return (
      <p ref={told} tabIndex={-1} className={`${box} bg-ok-bg font-medium text-ok`}>
        {t.awaited(offer.acceptedBy ?? "")}
      </p>
    );
  }
  if (offer.state === "cancelled") {
    return (
      <p ref={told} tabIndex={-1} className={`${box} bg-hover text-quiet`}>
        {t.declined}
      </p>
    );
  }
  if (offer.changesAskedAt) {
    return <p className={`${box} bg-info-bg text-info`}>{q.changesAsked(f.date(f.dayOf(offer.changesAskedAt)))}</p>;
  }
  return obstacle ? <p className={`${box} bg-warn-bg text-warn`}>{obstacle}</p> : null;
}

/** Who has just answered is shown what is said to it, wherever on the page he was. */
function useShownAnswer(state: Offer["state"] | "awaiting") {
  const told = useRef<HTMLParagraphElement>(null);
  const former = useRef(state);
  useEffect(() => {
    if (former.current !== state) told.current?.scrollIntoView({ block: "center" });
    if (former.current !== state) told.current?.focus({ preventScroll: true });
    former.current = state;
  }, [state]);
  return told;
}
