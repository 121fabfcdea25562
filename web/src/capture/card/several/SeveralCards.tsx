import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Sheet } from "../../../ui/overlays/Sheet.tsx";
import { isDone } from "../../shows/queue/queue.ts";
import { CapturedRows } from "../../shows/screen/CapturedRows.tsx";
import type { CapturesHere } from "../../shows/screen/captures-here.ts";
import type { Several } from "../use-chosen-file.ts";
import { CardRow } from "./CardRow.tsx";
import { type Card, toSave } from "./cards.ts";
import { severalWords } from "./several-labels.ts";
import { useCards } from "./use-cards.ts";

type SeveralCardsProps = {
  given: Several;
  /** At which show they were met; null where at none. */
  tradeShowId: Id<"trade_shows"> | null;
  here: CapturesHere;
  onClose: () => void;
};

/** Several people at once: looked through, corrected, left out, and saved each by itself, with a network or without; how far that has come stands beside each. */
export function SeveralCards({ given, tradeShowId, here, onClose }: SeveralCardsProps) {
  const t = useWords(severalWords);
  const { cards, change, isBusy, save } = useCards(given, { tradeShowId, here });
  const open = cards.filter(({ step }) => step !== "kept");
  const count = toSave(cards).length;
  return (
    // what is mended here is a form of its own within that of whoever opened it
    <div className="contents" onSubmit={(event) => event.stopPropagation()}>
      <Sheet
        isOpen
        onClose={onClose}
        title={t.several(cards.length)}
        footer={
          <>
            <Button size="lg" onClick={onClose}>
              {t.close}
            </Button>
            {open.length > 0 && (
              <Button size="lg" tone="primary" isBusy={isBusy} disabled={count === 0} onClick={() => void save()}>
                {t.saveAll(count)}
              </Button>
            )}
          </>
        }
      >
        <div className="flex flex-col gap-3 p-4">
          <Progress cards={cards} here={here} />
          {open.length > 0 && (
            <ul className="flex flex-col">
              {open.map((card) => (
                <CardRow key={card.key} card={card} onChange={change} />
              ))}
            </ul>
          )}
          <CapturedRows here={here} captures={keptOf(cards, here)} />
        </div>
      </Sheet>
    </div>
  );
}

function keptOf(cards: readonly Card[], { queue }: CapturesHere) {
  const kept = new Set(cards.filter(({ step }) => step === "kept").map(({ key }) => key));
  return queue.captures.filter(({ key }) => kept.has(key));
}

function Progress({ cards, here }: { cards: readonly Card[]; here: CapturesHere }) {
  const t = useWords(severalWords);
  const reading = cards.filter(({ step }) => step === "reading").length;
  const kept = keptOf(cards, here);
  const sent = kept.filter(isDone).length;
  return (
    <p role="status" className="text-quiet">
      {reading > 0
        ? t.readOf(cards.length - reading, cards.length)
        : kept.length === 0
          ? t.about
          : sent === kept.length
            ? t.allSent(sent)
            : t.sentOf(sent, kept.length)}
    </p>
  );
}
