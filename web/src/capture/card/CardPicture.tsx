import { type LeadOfContact, type LeadText, leadTexts } from "@trato/domain/capture/cards/lead-texts.ts";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { quickWords } from "../quick/labels.ts";
import { cardWords } from "./labels.ts";
import { LocalPicture } from "./LocalPicture.tsx";
import type { SeenWord } from "./read-card.ts";
import { useCardReading } from "./use-card-reading.ts";

type CardPictureProps = {
  picture: Blob;
  /** What was read, and the card cut out and drawn anew, to be kept. */
  onRead: (read: LeadOfContact, photo: Blob) => void;
  /** Where a word goes that is tapped. */
  target: LeadText;
  onTarget: (target: LeadText) => void;
  onWord: (word: string) => void;
};

/** A card that is read on the device, with its words to be tapped into the field that they belong to. */
export function CardPicture({ picture, onRead, target, onTarget, onWord }: CardPictureProps) {
  const t = useWords({ ...quickWords, ...cardWords });
  const state = useCardReading(picture, onRead);
  const shown = state.step === "read" ? state.read.photo : picture;
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <div className="relative overflow-hidden rounded-md shadow-card">
        <LocalPicture picture={shown} isReading={state.step === "reading"} />
        {state.step === "read" &&
          state.read.words.map((word, index) => <Word key={index} word={word} onTap={() => onWord(word.text)} />)}
      </div>
      <p role="status" className="text-sm text-quiet empty:hidden">
        {state.step === "reading" && t.reading}
        {state.step === "failed" && t.failed}
      </p>
      {state.step === "read" && (
        <Field label={t.wordsGoTo}>
          <Select
            value={target}
            onChange={onTarget}
            options={leadTexts.filter((name) => name !== "country").map((name) => ({ value: name, label: t[name] }))}
          />
        </Field>
      )}
    </figure>
  );
}

const percent = (part: number): string => `${100 * part}%`;
const sureWord = 0.8;

function Word({ word, onTap }: { word: SeenWord; onTap: () => void }) {
  return (
    <button
      type="button"
      aria-label={word.text}
      onClick={onTap}
      style={{
        left: percent(word.x),
        width: percent(word.width),
        top: percent(word.y),
        height: percent(word.height),
      }}
      className={cx(
        "absolute rounded-xs border hover:bg-accent/20",
        word.confidence < sureWord ? "border-warn" : "border-accent/40",
      )}
    />
  );
}
