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
  const t = useWords({ ...cardWords, scan: scanWords.scan });
  const isPhone = useIsPhone();
  const isOver = useArrivingFiles(true, onChoose);
  const [isScanning, setScanning] = useState(false);
  const its = { onChoose, size };
  return (
    <div className={cx("flex flex-wrap items-center gap-2 rounded-md", isOver && "outline-2 outline-accent")}>
      {isPhone && <Chooser {...its} label={t.photo} icon={<Camera aria-hidden="true" />} isCamera />}
      <Chooser {...its} label={t.choose} icon={<Contact aria-hidden="true" />} />
      <Button size={size} icon={<ScanQrCode aria-hidden="true" />} onClick={() => setScanning(true)}>
        {t.scan}
      </Button>
      {isScanning && <ScanCode onContact={onContact} onPhoto={onChoose} onClose={() => setScanning(false)} />}
      <span className="min-w-0 flex-1 text-sm text-quiet max-md:basis-full">{t.hint}</span>
    </div>
  );
}

type ChooserProps = Required<Omit<CardSourcesProps, "onContact">> & {
  label: string;
  icon: ReactNode;
  isCamera?: boolean;
};

function Chooser({ label, icon, onChoose, size, isCamera = false }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size={size} icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <FileInput
        ref={input}
        label={label}
        isCamera={isCamera}
        accept={isCamera ? "image/*" : "image/*,.vcf,text/vcard,text/x-vcard"}
        isMultiple={!isCamera}
        onChoose={(files) => files.length > 0 && onChoose(files)}
      />
    </>
  );
}
