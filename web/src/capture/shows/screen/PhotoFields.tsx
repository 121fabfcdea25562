import { Camera, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { FileInput } from "../../../files/FileInput.tsx";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { type Owner, readPhoto } from "../queue/device-store.ts";
import { captureScreenWords } from "./capture-labels.ts";
import type { Photos } from "./use-photos.ts";

/** Photos of a card, a stand, a sketch: taken in one tap. */
export function PhotoFields({ photos }: { photos: Photos }) {
  const t = useWords(captureScreenWords);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {photos.ids.map((id) => (
        <Thumbnail key={id} owner={photos.owner} id={id} onRemove={() => photos.remove(id)} />
      ))}
      <Button size="lg" icon={<Camera aria-hidden="true" />} onClick={() => input.current?.click()} className="h-14">
        {t.takePhoto}
      </Button>
      <FileInput
        ref={input}
        label={t.takePhoto}
        accept="image/*"
        isCamera
        onChoose={(files) => files.forEach((file) => void photos.add(file))}
      />
    </div>
  );
}

function Thumbnail({ owner, id, onRemove }: { owner: Owner; id: string; onRemove: () => void }) {
  const t = useWords(captureScreenWords);
  const address = usePhotoAddress(owner, id);
  return (
    <span className="relative size-14">
      {address && <img src={address} alt={t.photo} className="size-14 rounded-md object-cover shadow-card" />}
      <button
        type="button"
        aria-label={t.removePhoto}
        onClick={onRemove}
        className="absolute -top-2 -right-2 flex size-7 items-center justify-center rounded-full bg-card shadow-control"
      >
        <X className="size-4" aria-hidden="true" />
      </button>
    </span>
  );
}

function usePhotoAddress(owner: Owner, id: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    const draw = async () => {
      const content = await readPhoto(owner, id);
      if (isGone || !content) return;
      made = URL.createObjectURL(content);
      setAddress(made);
    };
    void draw();
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [owner, id]);
  return address;
}
