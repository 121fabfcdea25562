import { type RefObject, useEffect, useState } from "react";

/** asking: nobody has said yet whether it may be used; refused: somebody said no; missing: there is none, or others use it; on: it shows what it sees. */
export type CameraStep = "asking" | "refused" | "missing" | "on";

const rear = { video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 } }, audio: false };

/** The camera at the back, shown in a picture of the page: let go of as soon as the page is hidden or left, and taken again when it is back. */
export function useCamera(video: RefObject<HTMLVideoElement | null>): CameraStep {
  const [step, setStep] = useState<CameraStep>("asking");
  useEffect(() => {
    let stream: MediaStream | null = null;
    let turn = 0;
    const release = () => {
      turn++;
      for (const track of stream?.getTracks() ?? []) track.stop();
      stream = null;
      if (video.current) video.current.srcObject = null;
    };
    const take = async () => {
      const mine = ++turn;
      try {
        const given = await cameraOf();
        if (mine !== turn || !video.current) return given.getTracks().forEach((track) => track.stop());
        stream = given;
        video.current.srcObject = given;
        await video.current.play();
        if (mine === turn) setStep("on");
      } catch (error) {
        if (mine === turn) setStep(isRefusal(error) ? "refused" : "missing");
      }
    };
    const look = () => (document.hidden ? release() : void take());
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      release();
    };
  }, [video]);
  return step;
}

/** Browsers have none for pages that come without encryption. */
function cameraOf(): Promise<MediaStream> {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  return devices ? devices.getUserMedia(rear) : Promise.reject(new Error("no camera"));
}

const isRefusal = (error: unknown): boolean => error instanceof DOMException && error.name === "NotAllowedError";
