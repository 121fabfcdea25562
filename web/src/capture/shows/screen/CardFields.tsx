import type { ReadContact } from "@trato/domain/capture/cards/contact.ts";
import { leadOfContact } from "@trato/domain/capture/cards/lead-of-contact.ts";
import type { LeadOfContact, LeadText } from "@trato/domain/capture/cards/lead-texts.ts";
import { useState } from "react";
import { useLanguage } from "../../../platform/words.ts";
import { CardPicture } from "../../card/CardPicture.tsx";
import { CardSources } from "../../card/CardSources.tsx";
import { afterReading, afterWord, readTogether } from "../../card/read-values.ts";
import { isPicture, type Several, useChosenFile } from "../../card/use-chosen-file.ts";
import type { Form } from "../../../ui/forms/form.ts";
import type { CapturedValues } from "./captured-values.ts";
import type { Photos } from "./use-photos.ts";

type CardFieldsProps = {
  form: Form<CapturedValues>;
  photos: Pick<Photos, "add" | "replace">;
  /** Several at once are saved each by itself, beside whoever is in the fields. */
  onSeveral: (given: Several) => void;
};

/** A card or a badge, photographed or chosen: read on the device into the fields, its picture kept with whoever is met. */
export function CardFields({ form, photos, onSeveral }: CardFieldsProps) {
  const language = useLanguage();
  const { values } = form;
  const [target, setTarget] = useState<LeadText>("contactName");
  const [kept, setKept] = useState<Promise<string | null> | null>(null);
  const takeContact = (contact: ReadContact) => form.set(afterReading(values, leadOfContact(contact, language)));
  const file = useChosenFile({ onContact: takeContact, onSeveral });
  const { chosen } = file;
  const choose = (given: readonly File[]) => {
    const [only, ...others] = given;
    if (only && isPicture(only) && others.length === 0) setKept(photos.add(only)); // it is not lost, whatever can be read of it
    file.choose(given);
  };
  const take = async (read: LeadOfContact, card: Blob) => {
    form.set(afterReading(values, readTogether(values.read, read)));
    const whole = await kept;
    if (whole) void photos.replace(whole, card);
  };
  return (
    <section className="flex flex-col gap-3">
      <CardSources onChoose={choose} onContact={takeContact} size="lg" />
      {chosen && (
        <CardPicture
          key={chosen.number}
          picture={chosen.picture}
          onRead={(read, card) => void take(read, card)}
          target={target}
          onTarget={setTarget}
          onWord={(word) => form.set(afterWord(values, target, word))}
        />
      )}
    </section>
  );
}
