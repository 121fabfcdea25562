import { contactOfCode } from "@trato/domain/capture/cards/codes.ts";
import { fieldOf, type ReadContact } from "@trato/domain/capture/cards/contact.ts";
import { Camera } from "lucide-react";
import { useRef, useState } from "react";
import { FileInput } from "../../../files/FileInput.tsx";
import { useMe } from "../../../platform/session.ts";
import { toast } from "../../../platform/toasts.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { cx } from "../../../ui/classes.ts";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { scanWords } from "./scan-labels.ts";
import { useCamera } from "./use-camera.ts";
import { useCodeScan } from "./use-code-scan.ts";

type ScanCodeProps = {
  onContact: (contact: ReadContact) => void;
  /** The way out where the camera may not be used: a photo of the code. */
  onPhoto: (files: readonly File[]) => void;
  onClose: () => void;
};

/** The device's camera looks for the code of a card or a badge, and tells whom it is of. */
export function ScanCode({ onContact, onPhoto, onClose }: ScanCodeProps) {
  const t = useWords(scanWords);
  const { country } = useMe().workspace;
  const video = useRef<HTMLVideoElement>(null);
  const photo = useRef<HTMLInputElement>(null);
  const step = useCamera(video);
  const [isNobody, setNobody] = useState(false);
  const isRead = useRef(false);
  const take = (code: string) => {
    const contact = contactOfCode(code, country);
    if (isRead.current) return; // a badge may bear several
    setNobody(contact === null);
    if (!contact) return;
    isRead.current = true;
    navigator.vibrate?.(60);
    toast(t.found((fieldOf(contact, "contactName") ?? contact.fields[0])?.value ?? ""), { id: "scanned" });
    onContact(contact);
    onClose();
  };
  useCodeScan(video, step === "on", take);
  const isOut = step === "refused" || step === "missing";
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.scan}
      footer={
        <>
          <Button size="lg" onClick={onClose}>
            {t.close}
          </Button>
          <Button
            size="lg"
            tone={isOut ? "primary" : "plain"}
            icon={<Camera aria-hidden="true" />}
            onClick={() => photo.current?.click()}
          >
            {t.photoInstead}
          </Button>
        </>
      }
    >
      <FileInput
        ref={photo}
        label={t.photoInstead}
        accept="image/*"
        isCamera
        onChoose={(files) => {
          if (files.length === 0) return;
          onClose();
          onPhoto(files);
        }}
      />
      <p role="status" className={cx("min-h-5", isOut || isNobody ? "text-warn" : "text-quiet")}>
        {step !== "on" ? t[step] : isNobody ? t.nobody : t.about}
      </p>
      <video
        ref={video}
        aria-label={t.view}
        muted
        playsInline
        className={cx("aspect-4/3 w-full rounded-md bg-ink object-cover", isOut && "hidden")}
      />
    </Dialog>
  );
}
