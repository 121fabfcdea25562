import { leadOfContact } from "@trato/domain/capture/cards/lead-of-contact.ts";
import { KeptLead } from "@trato/domain/capture/shows/inputs.ts";
import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { useEffect, useEffectEvent, useState } from "react";
import { newId } from "../../../platform/ids.ts";
import { useMe } from "../../../platform/session.ts";
import { toastError } from "../../../platform/toasts.ts";
import { useLanguage, useWords } from "../../../platform/words.ts";
import { errorsOf } from "../../../ui/forms/form-errors.ts";
import { issueWords } from "../../../ui/forms/issues.ts";
import { dropPhoto, keepPhoto } from "../../shows/queue/device-store.ts";
import { captureScreenWords } from "../../shows/screen/capture-labels.ts";
import { captureOf } from "../../shows/screen/captured-values.ts";
import { photoOf } from "../../shows/screen/photo-of.ts";
import type { CapturesHere } from "../../shows/screen/captures-here.ts";
import { leadOfCard } from "../lead-of-card.ts";
import { readerFor } from "../use-card-reading.ts";
import type { Several } from "../use-chosen-file.ts";
import { afterFailing, afterLooking, type Card, cardOf, cardOfPicture, toSave } from "./cards.ts";

type Options = { tradeShowId: Id<"trade_shows"> | null; here: CapturesHere };

/** The people of files and pictures: the pictures are read one after the other, and each is saved by itself into the queue of this device. */
export function useCards({ contacts, pictures }: Several, { tradeShowId, here }: Options) {
  const t = useWords({ ...captureScreenWords, ...issueWords });
  const language = useLanguage();
  const { country } = useMe().workspace;
  const [isBusy, setBusy] = useState(false);
  const [cards, setCards] = useState<readonly Card[]>(() => [
    ...contacts.map((contact) => cardOf(newId(), leadOfContact(contact, language))),
    ...pictures.map((picture) => cardOfPicture(newId(), picture)),
  ]);
  const change = (key: string, to: (card: Card) => Card) =>
    setCards((former) => former.map((card) => (card.key === key ? to(card) : card)));

  const look = useEffectEvent(async ({ key, photo }: Card) => {
    if (!photo) return;
    const read = await readerFor(country)
      .read(photo)
      .catch(() => null);
    change(key, (card) =>
      read ? afterLooking(card, leadOfCard(read, { country, language }), read.photo) : afterFailing(card),
    );
  });
  const begin = useEffectEvent(() => void Promise.all(cards.filter(({ step }) => step === "reading").map(look)));
  useEffect(() => begin(), []);

  const sentOf = ({ key, values }: Card) => {
    const capturedAt = new Date().toISOString() as Moment; // toISOString writes moments
    const usual = { dueOn: capturedAt.slice(0, 10) as CalendarDate, summary: "" }; // as moments are written
    return captureOf(values, { tradeShowId, key, capturedAt, usual });
  };
  const save = async () => {
    const checked = toSave(cards).map((card) => ({ ...card, errors: errorsOf(KeptLead, sentOf(card), t) }));
    for (const { key, errors } of checked) change(key, (card) => ({ ...card, errors }));
    setBusy(true);
    const right = checked.filter(({ errors }) => errors.size === 0);
    const kept = await keepAll(
      here,
      right.map((card) => ({ card, lead: KeptLead.parse(sentOf(card)) })),
    );
    setCards((former) => former.map((card) => (kept.has(card.key) ? { ...card, step: "kept" } : card)));
    if (kept.size < right.length) toastError(new Error(t.notKept));
    setBusy(false);
  };
  return { cards, change, isBusy, save };
}

type Right = { card: Card; lead: KeptLead };

/** Each goes into the queue with its picture; what there is no room for leaves nothing behind. */
async function keepAll({ owner, captures }: CapturesHere, right: readonly Right[]): Promise<ReadonlySet<string>> {
  const news = await Promise.all(
    right.map(async ({ card, lead }) => {
      const { key } = card;
      const photo = await pictureOf(card);
      const id = photo && newId<"files">();
      const isKept = photo && id && (await isDone(keepPhoto(owner, id, photo)));
      return { key, lead, photos: isKept ? [id] : [] };
    }),
  );
  const kept = await captures.addAll(news);
  const left = news.filter(({ key }) => !kept.has(key)).flatMap(({ photos }) => photos);
  await Promise.all(left.map((id) => isDone(dropPhoto(owner, id))));
  return kept;
}

/** The card alone; of a picture in which it was not found all of it, without the place at which it was taken. */
const pictureOf = async ({ step, photo }: Card): Promise<Blob | null> =>
  photo && step === "failed" ? photoOf(photo).catch(() => null) : photo;

const isDone = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
