import type { ReadContact } from "@trato/domain/capture/cards/contact.ts";
import { readVcards, vcardText } from "@trato/domain/capture/cards/vcards.ts";
import { useState } from "react";
import { useMe } from "../../platform/session.ts";
import { toastError } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { cardWords } from "./labels.ts";

type Chosen = { picture: Blob; number: number } | { contacts: ReadContact[] } | null;

/** A picture to be read, or the people of a file; of one alone is told at once. */
export function useChosenFile(onContact: (contact: ReadContact) => void) {
  const t = useWords(cardWords);
  const { country } = useMe().workspace;
  const [chosen, setChosen] = useState<Chosen>(null);
  const choose = async (file: File) => {
    if (file.type.startsWith("image/"))
      return setChosen((former) => ({ picture: file, number: former && "number" in former ? former.number + 1 : 1 }));
    const contacts = readVcards(vcardText(new Uint8Array(await file.arrayBuffer())), country);
    const [only, ...others] = contacts;
    if (!only) throw new Error(t.nobodyInFile);
    if (others.length > 0) return setChosen({ contacts });
    setChosen(null);
    return onContact(only);
  };
  return {
    chosen,
    choose: (file: File) => void choose(file).catch(toastError),
  };
}
