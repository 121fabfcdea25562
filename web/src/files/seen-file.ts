import { lookOf } from "@trato/domain/contents/media-types.ts";
import { paths } from "../platform/paths.ts";
import type { AttachedFile } from "./queries.ts";

/** What is needed of a file to look at it. */
export type SeenFile = Pick<AttachedFile, "id" | "name" | "mediaType">;

/** Whether a browser shows it and runs nothing of it; everything else is saved. */
export const isShown = ({ mediaType }: SeenFile): boolean => lookOf(mediaType) !== "other";

/** Whether it is looked at in front of the page: not every browser shows a PDF within another page, and films have a tab of their own. */
export function isPreviewed({ mediaType }: SeenFile, showsPdf = navigator.pdfViewerEnabled): boolean {
  const look = lookOf(mediaType);
  return look === "picture" || look === "text" || (look === "pdf" && showsPdf);
}

export function openFile({ id }: SeenFile): void {
  window.open(paths.file(id), "_blank", "noopener");
}

/** Gives the browser a file to save under its name. */
export function saveFile({ id, name }: SeenFile): void {
  const link = document.createElement("a");
  link.href = paths.fileToSave(id);
  link.download = name;
  link.click();
}
