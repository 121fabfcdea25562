import { type MouseEvent, useState } from "react";
import { paths } from "../platform/paths.ts";
import { cx } from "../ui/classes.ts";
import { FilePreview } from "./FilePreview.tsx";
import { isPreviewed, isShown, type SeenFile } from "./seen-file.ts";

type FileLinkProps = {
  file: SeenFile;
  className?: string;
  /** Shows it among others; unless given it is shown alone. */
  onOpen?: () => void;
};

/** A file by its name: shown in front of the page, in a tab of its own, or saved where a browser must not show it. */
export function FileLink({ file, className, onOpen }: FileLinkProps) {
  const [isOpen, setOpen] = useState(false);
  const open = (event: MouseEvent) => {
    const wantsTab = event.metaKey || event.ctrlKey || event.shiftKey;
    if (wantsTab || !isPreviewed(file)) return;
    event.preventDefault();
    if (onOpen) onOpen();
    else setOpen(true);
  };
  return (
    <>
      <a
        href={isShown(file) ? paths.file(file.id) : paths.fileToSave(file.id)}
        {...(isShown(file) ? { target: "_blank", rel: "noreferrer" } : { download: file.name })}
        className={cx("font-medium hover:underline", className)}
        title={file.name}
        onClick={open}
      >
        {file.name}
      </a>
      {isOpen && <FilePreview file={file} onClose={() => setOpen(false)} />}
    </>
  );
}
