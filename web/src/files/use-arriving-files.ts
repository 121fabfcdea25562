import { useEffect, useState } from "react";
import { topLayer, useLayer } from "../platform/layer.ts";

/** Takes the files that are dropped or pasted anywhere on the page while nothing lies before it; answers whether some hang over it. */
export function useArrivingFiles(isTaking: boolean, take: (files: File[]) => void): boolean {
  const layer = useLayer();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isTaking) return;
    const isMeant = (carried: DataTransfer | null) => carried?.types.includes("Files") && topLayer() === layer;
    const over = (event: DragEvent) => {
      if (!isMeant(event.dataTransfer)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const arrive = (event: Event, carried: DataTransfer | null) => {
      setOver(false);
      const files = isMeant(carried) ? [...(carried?.files ?? [])] : [];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    const drop = (event: DragEvent) => arrive(event, event.dataTransfer);
    const paste = (event: ClipboardEvent) => arrive(event, event.clipboardData);
    const stop = new AbortController();
    addEventListener("dragover", over, stop);
    addEventListener("dragleave", leave, stop);
    addEventListener("drop", drop, stop);
    addEventListener("paste", paste, stop);
    return () => stop.abort();
  });
  return isOver;
}
