import { useEffect, useRef, useState } from "react";
import { sendContent } from "../files/send-content.ts";
import { newId } from "../platform/ids.ts";
import { type ChosenFile, chosen } from "./queries.ts";

/** A file on its way: how much of it has gone, from 0 to 1, and why it did not come. */
export type Sending = { file: File; part: number; problem: string | null };

/** Sends a file to be brought in; one that did not come is sent again as it is. Who leaves the page stops it. */
export function useSending(onSent: (file: ChosenFile) => void) {
  const [sending, setSending] = useState<Sending | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const send = async (file: File) => {
    const stop = new AbortController();
    running.current = stop;
    setSending({ file, part: 0, problem: null });
    const id = newId<"import_files">();
    const address = `/api/import-files?${new URLSearchParams({ id, name: file.name.slice(0, 300) })}`;
    const onProgress = (part: number) => setSending({ file, part, problem: null });
    try {
      await sendContent(address, file, { key: id, onProgress, signal: stop.signal });
      onSent(chosen(id, file.name));
    } catch (error) {
      if (stop.signal.aborted) return;
      setSending({ file, part: 0, problem: error instanceof Error ? error.message : String(error) });
    }
  };
  const stop = () => {
    running.current?.abort();
    setSending(null);
  };
  return { sending, send, stop };
}
