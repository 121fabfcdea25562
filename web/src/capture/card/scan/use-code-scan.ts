import { type RefObject, useEffect, useEffectEvent } from "react";
import type { FrameAsked } from "../read-card.worker.ts";

const pause = 120;

/** Tells of each code that comes before the camera while it is on. */
export function useCodeScan(
  video: RefObject<HTMLVideoElement | null>,
  isOn: boolean,
  onCode: (code: string) => void,
): void {
  const tell = useEffectEvent(onCode);
  useEffect(() => {
    if (!isOn) return undefined;
    const reader = openCodeReader();
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const look = async () => {
      const codes = await codesBefore(video.current, reader).catch(() => []);
      if (isOver) return;
      for (const code of codes) tell(code);
      timer = setTimeout(() => void look(), pause);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
      reader.close();
    };
  }, [video, isOn]);
}

/** A camera that has just begun shows nothing yet. */
async function codesBefore(
  video: HTMLVideoElement | null,
  reader: ReturnType<typeof openCodeReader>,
): Promise<string[]> {
  if (!video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return [];
  return reader.read(await createImageBitmap(video));
}

/** Looks for codes in one picture after the other, beside the screen, until it is closed. */
function openCodeReader() {
  const worker = new Worker(new URL("../read-card.worker.ts", import.meta.url), { type: "module" });
  return {
    read: (frame: ImageBitmap): Promise<string[]> => {
      const codes = new Promise<string[]>((resolve) => {
        const answered = ({ data }: MessageEvent<{ codes: string[] }>) => resolve(data.codes);
        worker.addEventListener("message", answered, { once: true });
      });
      worker.postMessage({ frame } satisfies FrameAsked, [frame]);
      return codes;
    },
    close: () => worker.terminate(),
  };
}
