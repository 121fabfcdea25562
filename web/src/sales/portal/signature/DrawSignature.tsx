import { Eraser } from "lucide-react";
import { type PointerEvent, useState } from "react";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { pathOf, pictureOf, pointAt, room, type Stroke } from "./drawing.ts";
import { signWords } from "./sign-labels.ts";

/** A field on which one signs with the finger, a pen or the mouse; by the keyboard one types instead. */
export function DrawSignature({ onDrawn }: { onDrawn: (picture: string | null) => void }) {
  const t = useWords(signWords);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [isDown, setIsDown] = useState(false);
  const show = (next: readonly Stroke[]) => {
    setStrokes(next);
    onDrawn(pictureOf(next));
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setIsDown(true);
    show([...strokes, [pointAt(event, event.currentTarget.getBoundingClientRect())]]);
  };
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (!isDown) return;
    const point = pointAt(event, event.currentTarget.getBoundingClientRect());
    show([...strokes.slice(0, -1), [...(strokes.at(-1) ?? []), point]]);
  };
  return (
    <div className="flex flex-col gap-1">
      <div
        role="img"
        aria-label={t.drawHere}
        className="relative touch-none rounded-md bg-paper shadow-card select-none"
        style={{ aspectRatio: `${room.width} / ${room.height}` }}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={() => setIsDown(false)}
        onPointerCancel={() => setIsDown(false)}
      >
        <svg viewBox={`0 0 ${room.width} ${room.height}`} className="absolute inset-0 size-full" aria-hidden="true">
          <path d={`M30 ${room.height - 40}H${room.width - 30}`} stroke="#c9c9cf" strokeWidth="2" />
          <path
            d={strokes.map(pathOf).join("")}
            fill="none"
            stroke="#111"
            strokeWidth="4"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </div>
      <p className="flex items-center justify-between gap-2 text-sm text-quiet">
        {t.drawHere}
        <Button size="sm" tone="ghost" icon={<Eraser />} disabled={strokes.length === 0} onClick={() => show([])}>
          {t.clear}
        </Button>
      </p>
    </div>
  );
}
