import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { KeyHint } from "../KeyHint.tsx";
import { WithCode } from "../WithCode.tsx";

type TooltipProps = { text: string; keys?: string; children: ReactElement };

/** More words, or a key, for something that already has a name. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={400} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="popup flex max-w-64 items-center gap-2 px-2 py-1 text-sm text-ink">
            <span>
              <WithCode text={text} />
            </span>
            {keys && <KeyHint keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
