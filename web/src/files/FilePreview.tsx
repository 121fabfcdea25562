import { ChevronLeft, ChevronRight, Download, ExternalLink } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { useIsPhone } from "../ui/media.ts";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { FileContent } from "./FileContent.tsx";
import { fileWords } from "./labels.ts";
import { openFile, saveFile, type SeenFile } from "./seen-file.ts";

type Turn = (() => void) | null;
type FilePreviewProps = {
  file: SeenFile;
  onClose: () => void;
  /** To the file before it and to the one after it, where there are several to look at. */
  turns?: { back: Turn; on: Turn } | null;
};

/** What a file holds, in front of the page; the arrows turn to the next one. */
export function FilePreview({ file, onClose, turns = null }: FilePreviewProps) {
  const t = useWords(fileWords);
  const isPhone = useIsPhone();
  const turnByArrow = ({ key }: KeyboardEvent) => {
    if (key === "ArrowLeft") turns?.back?.();
    if (key === "ArrowRight") turns?.on?.();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={file.name}
      size="xl"
      onKey={turnByArrow}
      footer={
        <>
          {turns && (
            <div className="mr-auto flex gap-1">
              <TurnButton label={t.before} keys="←" icon={<ChevronLeft aria-hidden="true" />} turn={turns.back} />
              <TurnButton label={t.after} keys="→" icon={<ChevronRight aria-hidden="true" />} turn={turns.on} />
            </div>
          )}
          <Button icon={<ExternalLink aria-hidden="true" />} onClick={() => openFile(file)}>
            {isPhone ? t.open : t.inTab}
          </Button>
          <Button icon={<Download aria-hidden="true" />} onClick={() => saveFile(file)}>
            {t.download}
          </Button>
        </>
      }
    >
      <FileContent key={file.id} file={file} />
    </Dialog>
  );
}

type TurnButtonProps = { label: string; keys: string; icon: ReactNode; turn: Turn };

function TurnButton({ label, keys, icon, turn }: TurnButtonProps) {
  return <IconButton label={label} keys={keys} icon={icon} disabled={turn === null} onClick={() => turn?.()} />;
}
