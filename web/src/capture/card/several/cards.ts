import { type Errors, noErrors } from "../../../ui/forms/form-errors.ts";
import { type LeadOfContact, leadTexts } from "@trato/domain/capture/cards/lead-texts.ts";
import { type CapturedValues, nobodyYet } from "../../shows/screen/captured-values.ts";
import { afterReading, isDoubtfulIn } from "../read-values.ts";

/** reading: its picture is being looked at; read: it can be saved; failed: nothing could be read of its picture; kept: it lies in the queue of this device. */
export type Card = {
  /** Under which it is sent, however often. */
  key: string;
  step: "reading" | "read" | "failed" | "kept";
  values: CapturedValues;
  /** What it is kept with: the card alone, once it was found. */
  photo: Blob | null;
  isLeftOut: boolean;
  /** What stands in the way of saving it, by its fields. */
  errors: Errors;
};

/** Somebody of a contact file. */
export const cardOf = (key: string, read: LeadOfContact): Card => ({
  ...blank(key),
  values: { ...nobodyYet, ...afterReading(nobodyYet, read) },
});

/** A picture of a card that nobody has looked at yet. */
export const cardOfPicture = (key: string, photo: Blob): Card => ({ ...blank(key), step: "reading", photo });

const blank = (key: string): Card => ({
  key,
  step: "read",
  values: nobodyYet,
  photo: null,
  isLeftOut: false,
  errors: noErrors,
});

/** What was read of its picture; whatever was typed meanwhile stays. */
export const afterLooking = (card: Card, read: LeadOfContact, photo: Blob): Card => ({
  ...card,
  step: "read",
  photo,
  values: { ...card.values, ...afterReading(card.values, read) },
});

/** A picture of which nothing could be read is saved where somebody says so. */
export const afterFailing = (card: Card): Card => ({ ...card, step: "failed", isLeftOut: true });

/** How many of its fields somebody has to look at. */
export const doubtsIn = ({ values }: Pick<Card, "values">): number =>
  leadTexts.filter((name) => isDoubtfulIn(values, name)).length;

/** What is saved by saving all: whatever was read, and nobody left out. */
export const toSave = (cards: readonly Card[]): readonly Card[] =>
  cards.filter(({ step, isLeftOut }) => !isLeftOut && (step === "read" || step === "failed"));

/** Whom it tells of, in a line of a list. */
export const calledOf = ({ values }: Pick<Card, "values">): string =>
  [values.contactName, values.companyName, values.email, values.phone].find(Boolean) ?? "";
