import { vi } from "vitest";
import { drawCard } from "./drawn-cards.ts";

/** A camera before which a card lies. */
export async function cameraBefore(code: string) {
  const canvas = document.createElement("canvas");
  const picture = await createImageBitmap(await drawCard({ degrees: 3, code }));
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const draw = () => canvas.getContext("2d")?.drawImage(picture, 0, 0);
  draw();
  const stream = canvas.captureStream(10);
  const [track] = stream.getVideoTracks(); // a canvas gives one
  const drawing = setInterval(() => (track!.readyState === "live" ? draw() : clearInterval(drawing)), 100); // what never changes is sent once
  const asked = vi.spyOn(navigator.mediaDevices, "getUserMedia").mockResolvedValue(stream);
  return { track: track!, asked };
}
