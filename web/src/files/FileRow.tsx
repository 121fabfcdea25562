import { BookOpenText, Download, ExternalLink, MoreHorizontal, Pencil, Trash2 } from "lucide-react";
import { lookOf } from "@trato/domain/contents/media-types.ts";
import { has } from "@trato/domain/kinds.ts";
import { useState } from "react";
import { useCommand } from "../platform/commands.ts";
import { paths } from "../platform/paths.ts";
import { useCan, useFormat } from "../platform/session.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu, type MenuItem } from "../ui/overlays/Menu.tsx";
import { CardRow } from "../ui/Section.tsx";
import { sizeText } from "../ui/size-text.ts";
import { FileLink } from "./FileLink.tsx";
import { FileMark } from "./FileMark.tsx";
import { fileWords } from "./labels.ts";
import type { AttachedFile } from "./queries.ts";
import { RenameFile } from "./RenameFile.tsx";
import { isShown, openFile, saveFile } from "./seen-file.ts";

/** A file that hangs on a record: its name opens it, or saves it where a browser must not show it. */
export function FileRow({ file, onOpen }: { file: AttachedFile; onOpen: () => void }) {
  const t = useWords(fileWords);
  const f = useFormat();
  const mayEdit = useCan("file.edit");
  const mayMark = useCan("product.edit") && has(file.subjectKind, "hasDatasheets");
  const mark = useMarkDatasheet(file);
  const remove = useRemoveFile(file);
  const [isRenaming, setRenaming] = useState(false);
  const about = [
    file.isDatasheet && t.datasheet,
    sizeText(file.bytes, f.count),
    file.addedBy?.name,
    f.shortDate(f.dayOf(file.addedAt)),
  ];
  const items: (MenuItem | false)[] = [
    isShown(file) && { label: t.inTab, icon: <ExternalLink />, onSelect: () => openFile(file) },
    { label: t.download, icon: <Download />, onSelect: () => saveFile(file) },
    mayMark && {
      label: file.isDatasheet ? t.leaveDatasheet : t.makeDatasheet,
      icon: <BookOpenText />,
      onSelect: () => mark(!file.isDatasheet),
    },
    mayEdit && { label: t.rename, icon: <Pencil />, onSelect: () => setRenaming(true) },
    file.mayRemove && { label: t.remove, icon: <Trash2 />, isBad: true, onSelect: remove },
  ];
  return (
    <CardRow>
      <FileMark mediaType={file.mediaType} src={smallPicture(file)} />
      <div className="flex min-w-0 flex-1 flex-col">
        <FileLink file={file} className="truncate" onOpen={onOpen} />
        <span className="truncate text-sm text-quiet tabular-nums">{about.filter(Boolean).join(" · ")}</span>
      </div>
      <Menu
        align="end"
        trigger={<IconButton size="sm" label={t.actions(file.name)} icon={<MoreHorizontal aria-hidden="true" />} />}
        groups={[{ items: items.filter((item) => item !== false) }]}
      />
      {isRenaming && <RenameFile file={file} onClose={() => setRenaming(false)} />}
    </CardRow>
  );
}

const mostBytesInList = 200_000;

/** The picture itself, where it is light enough for a list. */
const smallPicture = ({ id, mediaType, bytes }: AttachedFile): string | null =>
  lookOf(mediaType) === "picture" && bytes <= mostBytesInList ? paths.file(id) : null;

/** Lets a file go along with quotations, or no longer; each is undone by the other. */
function useMarkDatasheet({ id: fileId, subjectId }: AttachedFile): (isDatasheet: boolean) => void {
  const t = useWords(fileWords);
  const mark = useCommand("POST /files/:fileId/datasheet", {
    touches: () => [{ kind: "timeline", id: subjectId }],
    done: ({ name, isDatasheet }) =>
      toast(isDatasheet ? t.isDatasheet(name) : t.isNoDatasheet(name), {
        undo: () => mark.run({ fileId, isDatasheet: !isDatasheet }),
      }),
  });
  return (isDatasheet) => mark.run({ fileId, isDatasheet });
}

/** Takes a file off its record; its undo puts it back. */
function useRemoveFile({ id, subjectId }: AttachedFile): () => void {
  const t = useWords(fileWords);
  const touches = () => [{ kind: "timeline" as const, id: subjectId }];
  const restore = useCommand("POST /files/:fileId/restore", { touches, done: ({ name }) => toast(t.restored(name)) });
  const remove = useCommand("DELETE /files/:fileId", {
    touches,
    done: ({ name }) => toast(t.removed(name), { undo: () => restore.run({ fileId: id }) }),
  });
  return () => remove.run({ fileId: id });
}
