import { lookOf, type Look } from "@trato/domain/contents/media-types.ts";
import { File, FileText, Film, Image, type LucideIcon, Music } from "lucide-react";

const marks: Record<Look, LucideIcon> = {
  picture: Image,
  pdf: FileText,
  text: FileText,
  film: Film,
  sound: Music,
  other: File,
};

/** What kind of file it is, at a glance; a picture by itself where its address is given. */
export function FileMark({ mediaType, src = null }: { mediaType: string; src?: string | null }) {
  if (src) return <img src={src} alt="" loading="lazy" className="size-8 shrink-0 rounded-sm bg-hover object-cover" />;
  const Icon = marks[lookOf(mediaType)];
  return (
    <span
      aria-hidden="true"
      className="flex size-8 shrink-0 items-center justify-center rounded-sm bg-hover text-faint"
    >
      <Icon className="size-4" />
    </span>
  );
}
