import type { ReadContact } from "@trato/domain/capture/cards/contact.ts";
import { Camera, Contact, ScanQrCode } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { FileInput } from "../../files/FileInput.tsx";
import { useArrivingFiles } from "../../files/use-arriving-files.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { cx } from "../../ui/classes.ts";
import { useIsPhone } from "../../ui/media.ts";
import { cardWords } from "./labels.ts";
import { scanWords } from "./scan/scan-labels.ts";
import { ScanCode } from "./scan/ScanCode.tsx";

type CardSourcesProps = {
  onChoose: (files: readonly File[]) => void;
  /** Whom a code before the camera tells of. */
  onContact: (contact: ReadContact) => void;
  size?: "sm" | "lg";
};

/** Cards or contact files: photographed, chosen, dropped or pasted; or a code held before the camera. */
export function CardSources({ onChoose, onContact, size = "sm" }: CardSourcesProps) {
  const t = useWords({ ...cardWords, scan: scanWords.scan, scanInShort: scanWords.scanInShort });
  const isPhone = useIsPhone();
  const isOver = useArrivingFiles(true, onChoose);
  const [isScanning, setScanning] = useState(false);
  const its = { onChoose, size };
  return (
    <div
      className={cx(
        "flex flex-wrap items-center gap-2 rounded-md max-md:grid max-md:grid-cols-3",
        isOver && "outline-2 outline-accent",
      )}
    >
      {isPhone && (
        <Chooser {...its} label={t.photo} short={t.photoInShort} icon={<Camera aria-hidden="true" />} isCamera />
      )}
      <Chooser {...its} label={t.choose} short={t.filesInShort} icon={<Contact aria-hidden="true" />} />
      <SourceButton
        size={size}
        label={t.scan}
        short={t.scanInShort}
        icon={<ScanQrCode aria-hidden="true" />}
        onClick={() => setScanning(true)}
      />
      {isScanning && <ScanCode onContact={onContact} onPhoto={onChoose} onClose={() => setScanning(false)} />}
      <span className="min-w-0 flex-1 text-sm text-quiet max-md:col-span-full">{t.hint}</span>
    </div>
  );
}

type SourceProps = { label: string; short: string; icon: ReactNode; size: "sm" | "lg" };

/** On a phone one of three beside each other, in one word. */
function SourceButton({ label, short, icon, size, onClick }: SourceProps & { onClick: () => void }) {
  if (!useIsPhone())
    return (
      <Button size={size} icon={icon} onClick={onClick}>
        {label}
      </Button>
    );
  return (
    <Button
      aria-label={label}
      icon={icon}
      onClick={onClick}
      className="h-auto flex-col gap-1 py-2.5 max-md:h-auto [&_svg]:size-5"
    >
      {short}
    </Button>
  );
}

type ChooserProps = SourceProps & { onChoose: (files: readonly File[]) => void; isCamera?: boolean };

function Chooser({ onChoose, isCamera = false, ...source }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <SourceButton {...source} onClick={() => input.current?.click()} />
      <FileInput
        ref={input}
        label={source.label}
        isCamera={isCamera}
        accept={isCamera ? "image/*" : "image/*,.vcf,text/vcard,text/x-vcard"}
        isMultiple={!isCamera}
        onChoose={(files) => files.length > 0 && onChoose(files)}
      />
    </>
  );
}
