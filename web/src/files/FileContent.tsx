import { lookOf } from "@trato/domain/contents/media-types.ts";
import { paths } from "../platform/paths.ts";
import type { SeenFile } from "./seen-file.ts";

/** What a file holds, as the browser itself shows it; it leaves the server under a policy by which nothing of it runs. */
export function FileContent({ file: { id, name, mediaType } }: { file: SeenFile }) {
  const src = paths.file(id);
  const look = lookOf(mediaType);
  return look === "picture" ? (
    <img src={src} alt={name} className="mx-auto max-h-[68dvh] max-w-full object-contain" />
  ) : (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- the answer's own policy is a sandbox; one here keeps browsers from showing a PDF
    <iframe
      src={look === "pdf" ? `${src}#navpanes=0` : src}
      title={name}
      onLoad={({ currentTarget }) => look === "pdf" && keepFocusOut(currentTarget)}
      className="h-[68dvh] w-full rounded-sm border border-line bg-paper"
    />
  );
}

/** A browser's viewer of PDFs takes the focus when it is ready: it goes back, for Escape and the arrows to be heard, until one clicks into it. */
function keepFocusOut(frame: HTMLIFrameElement): void {
  const giveBack = () => {
    if (document.activeElement === frame) frame.closest<HTMLElement>("[role=dialog]")?.focus();
  };
  window.addEventListener("blur", () => setTimeout(giveBack), { once: true });
  giveBack();
}
