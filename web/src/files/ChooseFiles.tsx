import { Camera, Paperclip } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useAction } from "../platform/actions.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { FileInput } from "./FileInput.tsx";
import { useIsPhone } from "../ui/media.ts";
import { fileWords } from "./labels.ts";

type ChooseFilesProps = { onChoose: (files: File[]) => void };

/** Takes files from the machine's own dialog, and on a phone from its camera. */
export function ChooseFiles({ onChoose }: ChooseFilesProps) {
  const t = useWords(fileWords);
  const isPhone = useIsPhone();
  return (
    <>
      {isPhone && <Chooser label={t.photo} icon={<Camera aria-hidden="true" />} onChoose={onChoose} isCamera />}
      <Chooser label={t.add} icon={<Paperclip aria-hidden="true" />} onChoose={onChoose} keys="u" />
    </>
  );
}

type ChooserProps = ChooseFilesProps & {
  label: string;
  icon: ReactNode;
  isCamera?: boolean;
  keys?: string;
};

function Chooser({ label, icon, onChoose, isCamera = false, keys }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const t = useWords(fileWords);
  const open = () => input.current?.click();
  useAction(keys !== undefined && { id: "files.add", keys, label, group: t.files, icon: Paperclip, run: open });
  return (
    <>
      <Button size="sm" icon={icon} onClick={open}>
        {label}
      </Button>
      <FileInput
        ref={input}
        label={label}
        onChoose={onChoose}
        isMultiple={!isCamera}
        isCamera={isCamera}
        {...(isCamera && { accept: "image/*" })}
      />
    </>
  );
}
