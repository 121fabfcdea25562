import { useState } from "react";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { portalWords } from "../labels.ts";
import type { Offer } from "../queries.ts";
import type { ChoosingOffer } from "./choices/use-choosing.ts";
import { DeclineOffer } from "./DeclineOffer.tsx";
import { AskSeller } from "./questions/AskSeller.tsx";
import { showOffer } from "./show-offer.ts";
import { SignOffer } from "./signature/SignOffer.tsx";

type AnswerOfferProps = {
  offer: Offer;
  token: string;
  total: string;
  /** What the customer has chosen, and what that comes to. */
  chosen: Pick<ChoosingOffer, "choices" | "totals" | "choose">;
};
type Answer = "accept" | "decline" | "ask";

/** The customer's answer, always within the thumb's reach. */
export function AnswerOffer(props: AnswerOfferProps) {
  const { offer } = props;
  const t = useWords(portalWords);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const close = () => setAnswer(null);
  const isOpen = offer.state === "sent" && offer.acceptedAt === null;
  return (
    <div className="fixed inset-x-0 bottom-0 border-t border-line bg-bg/95 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] backdrop-blur">
      <div className="mx-auto flex max-w-170 items-center gap-2 max-md:flex-wrap max-md:[&>button]:flex-1">
        <span className="mr-auto text-lg font-semibold tabular-nums max-md:w-full">{props.total}</span>
        <Button size="lg" tone="ghost" onClick={() => setAnswer("ask")}>
          {t.ask}
        </Button>
        {isOpen && (
          <>
            <Button size="lg" obstacle={obstacleText(offer.can.decline)} onClick={() => setAnswer("decline")}>
              {t.decline}
            </Button>
            <Button
              size="lg"
              tone="primary"
              obstacle={obstacleText(offer.can.accept)}
              onClick={() => setAnswer("accept")}
            >
              {t.accept}
            </Button>
          </>
        )}
      </div>
      {answer === "accept" && (
        <SignOffer {...props} onClose={close} onAccepted={(next) => (showOffer(props.token, next), close())} />
      )}
      {answer === "decline" && <DeclineOffer token={props.token} lines={offer.lines} onClose={close} />}
      {answer === "ask" && <AskSeller token={props.token} line={null} mayChange={isOpen} onClose={close} />}
    </div>
  );
}
