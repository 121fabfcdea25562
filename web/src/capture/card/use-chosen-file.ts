import type { ReadContact } from "@trato/domain/capture/cards/contact.ts";
import { readVcards, vcardText } from "@trato/domain/capture/cards/vcards.ts";
import { useState } from "react";
import { useMe } from "../../platform/session.ts";
import { toastError } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { cardWords } from "./labels.ts";

/** Several people at once: those of contact files, and pictures of cards that are still to be read. */
export type Several = { contacts: ReadContact[]; pictures: File[] };

type Told = { onContact: (contact: ReadContact) => void; onSeveral: (given: Several) => void };

/** A picture to be read; of files with somebody, or several, it is told at once. */
export function useChosenFile({ onContact, onSeveral }: Told) {
  const t = useWords(cardWords);
  const { country } = useMe().workspace;
  const [chosen, setChosen] = useState<{ picture: Blob; number: number } | null>(null);
  const choose = async (files: readonly File[]) => {
    const pictures = files.filter(isPicture);
    const texts = await Promise.all(files.filter((file) => !isPicture(file)).map(textOf));
    const contacts = texts.flatMap((text) => readVcards(text, country));
    const [picture] = pictures;
    const [contact] = contacts;
    if (pictures.length + contacts.length > 1) return onSeveral({ contacts, pictures });
    if (picture) return setChosen((former) => ({ picture, number: (former?.number ?? 0) + 1 }));
    if (!contact) throw new Error(t.nobodyInFile);
    setChosen(null);
    return onContact(contact);
  };
  return {
    chosen,
    choose: (files: readonly File[]) => void choose(files).catch(toastError),
  };
}

export const isPicture = ({ type }: File): boolean => type.startsWith("image/");

const textOf = async (file: File): Promise<string> => vcardText(new Uint8Array(await file.arrayBuffer()));
