import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Sheet } from "../../../ui/overlays/Sheet.tsx";
import { waitingIn } from "../queue/captures.ts";
import { captureScreenWords } from "./capture-labels.ts";
import { CapturedRows } from "./CapturedRows.tsx";
import type { CapturesHere } from "./captures-here.ts";

type CapturedListProps = { here: CapturesHere; onClose: () => void };

/** Whoever was captured on this device, with what still has to be sent and what was refused. */
export function CapturedList({ here, onClose }: CapturedListProps) {
  const t = useWords(captureScreenWords);
  const { captures, queue } = here;
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t.captured}
      footer={
        waitingIn(queue).length > 0 && (
          <Button size="lg" onClick={() => captures.tryNow()}>
            {t.tryNow}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-2 p-4">
        <p className="text-quiet">{queue.captures.length > 0 ? t.keptHere : t.nobodyYet}</p>
        <CapturedRows here={here} captures={queue.captures.toReversed()} />
      </div>
    </Sheet>
  );
}
