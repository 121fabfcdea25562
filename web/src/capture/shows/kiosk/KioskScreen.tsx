import { Lock } from "lucide-react";
import { useState } from "react";
import { chooseLanguage, languageChoices, useLanguage, useWords } from "../../../platform/words.ts";
import { useMe } from "../../../platform/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { cx } from "../../../ui/classes.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import type { CapturesHere } from "../screen/captures-here.ts";
import { fillScreen } from "./fill-screen.ts";
import { kioskWords } from "./kiosk-labels.ts";
import type { KioskLock } from "./kiosk-lock.ts";
import { LeaveKiosk } from "./LeaveKiosk.tsx";
import { useIdle } from "./use-idle.ts";
import { VisitorForm } from "./VisitorForm.tsx";

type KioskScreenProps = { tradeShow: KioskLock["tradeShow"]; here: CapturesHere };

/** Who has begun to type is asked after a minute; thanks go by themselves. */
const ofVisitors = { quiet: 60_000, asked: 15_000, isBegun: false };
const ofThanks = { quiet: 10_000, asked: 0, isBegun: true };

/** The whole screen for whoever comes by: they type, are thanked, and nothing of them stays for the next one. */
export function KioskScreen({ tradeShow, here }: KioskScreenProps) {
  const t = useWords(kioskWords);
  const { language } = useMe().member;
  const [visitor, setVisitor] = useState({ number: 1, thanked: "" });
  const [isLeaving, setLeaving] = useState(false);
  const next = () => {
    chooseLanguage(language);
    setLeaving(false);
    setVisitor(({ number }) => ({ number: number + 1, thanked: "" }));
  };
  const isAsked = useIdle(visitor.thanked ? ofThanks : ofVisitors, next);
  return (
    <div className="flex h-dvh flex-col overflow-y-auto bg-bg text-base">
      <header className="flex items-center gap-2 p-4">
        <h1 className="min-w-0 flex-1 truncate text-xl font-semibold">{tradeShow.name}</h1>
        <Languages />
        <IconButton label={t.leave} icon={<Lock />} onClick={() => setLeaving(true)} />
      </header>
      <main className="mx-auto flex w-full max-w-150 flex-1 flex-col p-4" aria-label={t.welcome}>
        {visitor.thanked ? (
          <Thanks name={visitor.thanked} onNext={next} />
        ) : (
          <VisitorForm
            key={visitor.number}
            tradeShow={tradeShow}
            captures={here.captures}
            onSent={(name) => setVisitor(({ number }) => ({ number, thanked: name }))}
          />
        )}
      </main>
      {isAsked && <StillHere />}
      {isLeaving && <LeaveKiosk onClose={() => setLeaving(false)} />}
    </div>
  );
}

function Languages() {
  const t = useWords(kioskWords);
  const language = useLanguage();
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">{t.language}</legend>
      {languageChoices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          lang={value}
          aria-pressed={value === language}
          onClick={() => chooseLanguage(value)}
          className={cx(
            "h-10 rounded-md px-3 font-medium",
            value === language ? "bg-primary text-primary-fg" : "text-quiet hover:bg-hover",
          )}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function Thanks({ name, onNext }: { name: string; onNext: () => void }) {
  const t = useWords(kioskWords);
  return (
    <div role="status" className="flex flex-1 flex-col items-center justify-center gap-4 text-center">
      <p className="text-xl font-semibold wrap-anywhere">{t.thanks(name)}</p>
      <p className="text-lg text-quiet">{t.thanksText}</p>
      <Button
        size="lg"
        tone="primary"
        className="h-14"
        onClick={() => {
          fillScreen();
          onNext();
        }}
      >
        {t.next}
      </Button>
    </div>
  );
}

/** Any tap or key is an answer. */
function StillHere() {
  const t = useWords(kioskWords);
  return (
    <div role="alert" className="sticky bottom-0 flex flex-wrap items-center gap-3 bg-warn-bg p-4 text-lg text-warn">
      <p className="min-w-0 flex-1">
        <strong className="font-semibold">{t.stillHere}</strong> {t.stillHereText}
      </p>
      <Button size="lg">{t.goOn}</Button>
    </div>
  );
}
