import type { LeadOfContact } from "@trato/domain/capture/cards/lead-texts.ts";
import { useEffect, useEffectEvent, useState } from "react";
import { useMe } from "../../platform/session.ts";
import { useLanguage } from "../../platform/words.ts";
import { leadOfCard } from "./lead-of-card.ts";
import { type CardRead, type CardReader, openCardReader } from "./read-card.ts";

export type CardState = { step: "reading" | "failed" } | { step: "read"; read: CardRead };

/** Reads a picture on the device, and tells once what was read. Another picture is another component. */
export function useCardReading(picture: Blob, onRead: (read: LeadOfContact, photo: Blob) => void): CardState {
  const language = useLanguage();
  const { country } = useMe().workspace;
  const [state, setState] = useState<CardState>({ step: "reading" });
  const tell = useEffectEvent((read: CardRead) => {
    setState({ step: "read", read });
    onRead(leadOfCard(read, { country, language }), read.photo);
  });
  useEffect(() => {
    let isGone = false;
    const fail = () => !isGone && setState({ step: "failed" });
    readerFor(country)
      .read(picture)
      .then((read) => !isGone && tell(read))
      .catch(fail);
    return () => void (isGone = true);
  }, [picture, country]);
  return state;
}

let open: { country: string; reader: CardReader } | null = null;

/** One for all: it weighs 30 MB, and stays ready for the next card, without network too. */
export function readerFor(country: string): CardReader {
  if (open?.country !== country) {
    open?.reader.close();
    const reader = openCardReader(country);
    open = { country, reader };
    reader.isReady.catch(() => (open = null)); // the next one tries again
  }
  return open.reader;
}
