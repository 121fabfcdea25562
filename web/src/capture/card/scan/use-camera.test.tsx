import { useRef, useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { cameraBefore } from "../../../../test/camera.ts";
import { show } from "../../../../test/show.tsx";
import { useCamera } from "./use-camera.ts";
import { useCodeScan } from "./use-code-scan.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Looking() {
  const video = useRef<HTMLVideoElement>(null);
  const step = useCamera(video);
  const [code, setCode] = useState("");
  useCodeScan(video, step === "on", setCode);
  return (
    <>
      <video ref={video} muted />
      <p>
        {step} {code}
      </p>
    </>
  );
}

test("hidden, it lets go of the camera, and takes it again when it is back", async () => {
  const { track } = cameraBefore("12345");
  const screen = await show(<Looking />);
  await expect.element(screen.getByText("on 12345")).toBeVisible();
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(track.readyState).toBe("ended");
  const { track: again } = cameraBefore("12345");
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event("visibilitychange"));
  await expect.poll(() => document.querySelector("video")?.srcObject ?? null).not.toBeNull();
  await screen.unmount();
  expect(again.readyState).toBe("ended");
});
