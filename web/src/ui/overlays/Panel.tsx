import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useShortcut } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { IconButton } from "../IconButton.tsx";
import { uiWords } from "../labels.ts";
import { useIsWide } from "../media.ts";
import { Sheet } from "./Sheet.tsx";

type PanelProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** At the right of the title: open as a page, a menu. */
  tools?: ReactNode;
};

/** A record beside its list; over it where there is no room, from below on phones. Escape closes it. */
export function Panel(props: PanelProps) {
  return useIsWide() ? <PanelBeside {...props} /> : <PanelOver {...props} />;
}

function PanelBeside({ title, onClose, children, tools }: PanelProps) {
  const t = useWords(uiWords);
  useShortcut("escape", t.close, onClose);
  return (
    <aside aria-label={title} className="flex w-[clamp(480px,40vw,640px)] shrink-0 flex-col border-l border-line bg-bg">
      <div className="flex h-11 shrink-0 items-center gap-1 border-b border-line pr-2 pl-4">
        <h2 className="min-w-0 flex-1 truncate font-semibold">{title}</h2>
        {tools}
        <IconButton label={t.close} keys="escape" icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
    </aside>
  );
}

function PanelOver({ title, onClose, children, tools }: PanelProps) {
  return (
    <Sheet isOpen title={title} onClose={onClose} tools={tools}>
      {children}
    </Sheet>
  );
}
