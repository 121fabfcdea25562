import { Camera, Contact } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { FileInput } from "../../files/FileInput.tsx";
import { useArrivingFiles } from "../../files/use-arriving-files.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { cx } from "../../ui/classes.ts";
import { useIsPhone } from "../../ui/media.ts";
import { cardWords } from "./labels.ts";

type CardSourcesProps = { onChoose: (files: readonly File[]) => void; size?: "sm" | "lg" };

/** Cards or contact files: photographed, chosen, dropped or pasted. */
export function CardSources({ onChoose, size = "sm" }: CardSourcesProps) {
  const t = useWords(cardWords);
  const isPhone = useIsPhone();
  const isOver = useArrivingFiles(true, onChoose);
  const its = { onChoose, size };
  return (
    <div className={cx("flex flex-wrap items-center gap-2 rounded-md", isOver && "outline-2 outline-accent")}>
      {isPhone && <Chooser {...its} label={t.photo} icon={<Camera aria-hidden="true" />} isCamera />}
      <Chooser {...its} label={t.choose} icon={<Contact aria-hidden="true" />} />
      <span className="min-w-0 flex-1 text-sm text-quiet max-md:basis-full">{t.hint}</span>
    </div>
  );
}

type ChooserProps = Required<CardSourcesProps> & { label: string; icon: ReactNode; isCamera?: boolean };

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
