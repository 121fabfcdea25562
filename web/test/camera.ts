import { vi } from "vitest";

/** A camera that shows something, and a reader of codes that finds in its pictures what lies before it. */
export function cameraBefore(code: string) {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d")!; // a new canvas gives one
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const stream = canvas.captureStream(4);
  const track = stream.getVideoTracks()[0]!; // a canvas gives one
  const draw = () => pen.fillRect(0, 0, canvas.width, canvas.height);
  const drawing = setInterval(() => (track.readyState === "live" ? draw() : clearInterval(drawing)), 250); // what never changes is sent once
  const asked = vi.spyOn(navigator.mediaDevices, "getUserMedia").mockResolvedValue(stream);
  let lies = code;
  vi.stubGlobal(
    "Worker",
    class extends EventTarget {
      postMessage(): void {
        queueMicrotask(() => this.dispatchEvent(new MessageEvent("message", { data: { codes: [lies] } })));
      }
      terminate(): void {}
    },
  );
  return { track, asked, lay: (next: string) => (lies = next) };
}
