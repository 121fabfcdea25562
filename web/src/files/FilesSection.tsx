import { mostFileBytes } from "@trato/domain/contents/media-types.ts";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { useCan, useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useAfterFirst } from "../ui/after-first.ts";
import { cx } from "../ui/classes.ts";
import { CardRows, NoRows, Section } from "../ui/Section.tsx";
import { sizeText } from "../ui/size-text.ts";
import { ChooseFiles } from "./ChooseFiles.tsx";
import { FilePreview } from "./FilePreview.tsx";
import { FileRow } from "./FileRow.tsx";
import { fileWords } from "./labels.ts";
import { type FileHolder, filesQuery } from "./queries.ts";
import { isPreviewed, type SeenFile } from "./seen-file.ts";
import { SendingRow } from "./SendingRow.tsx";
import { allSendings, onSendings, sendFiles } from "./sendings.ts";
import { useArrivingFiles } from "./use-arriving-files.ts";

/** The files of a record: those that hang on it and those on their way; more are dropped or pasted anywhere on its page, or chosen. */
export function FilesSection({ holder }: { holder: FileHolder }) {
  const mayRead = useCan("file.read");
  return useAfterFirst() && mayRead && <Files holder={holder} />;
}

function Files({ holder }: { holder: FileHolder }) {
  const t = useWords(fileWords);
  const f = useFormat();
  const mayEdit = useCan("file.edit");
  const { data } = useQuery(filesQuery(holder));
  const sendings = useSyncExternalStore(onSendings, allSendings).filter((each) => each.holder.id === holder.id);
  const add = (files: File[]) => sendFiles(holder, files);
  const isOver = useArrivingFiles(mayEdit, add);
  const files = data?.items ?? [];
  const { show, preview } = useShownFile(files);
  const here = new Set(files.map(({ id }) => id as string));
  const coming = sendings.filter(({ id }) => !here.has(id));
  const isEmpty = files.length + coming.length === 0;
  const most = sizeText(mostFileBytes, f.count);
  return (
    <Section
      title={t.files}
      about={isEmpty ? null : [f.count(files.length), mayEdit && t.upTo(most)].filter(Boolean).join(" · ")}
      tools={mayEdit && <ChooseFiles onChoose={add} />}
      className="relative"
    >
      {!isEmpty && (
        <CardRows>
          {files.map((file) => (
            <FileRow key={file.id} file={file} onOpen={() => show(file.id)} />
          ))}
          {coming.map((sending) => (
            <SendingRow key={sending.id} sending={sending} />
          ))}
        </CardRows>
      )}
      {isEmpty && data && <NoRows>{mayEdit ? t.empty(most) : t.none}</NoRows>}
      {preview}
      {isOver && (
        <div
          className={cx(
            "pointer-events-none absolute inset-0 flex items-center justify-center rounded-md border border-dashed",
            "border-accent bg-card/90 font-medium text-accent",
          )}
        >
          {t.dropHere}
        </div>
      )}
    </Section>
  );
}

/** Looks at one of several files after the other. */
function useShownFile(files: readonly SeenFile[]): { show: (id: string) => void; preview: ReactNode } {
  const [shownId, show] = useState<string | null>(null);
  const shown = files.filter((file) => isPreviewed(file));
  const place = shown.findIndex(({ id }) => id === shownId);
  const file = shown[place];
  const turnTo = (next: SeenFile | undefined) => (next ? () => show(next.id) : null);
  const turns = shown.length > 1 ? { back: turnTo(shown[place - 1]), on: turnTo(shown[place + 1]) } : null;
  return { show, preview: file && <FilePreview file={file} onClose={() => show(null)} turns={turns} /> };
}
