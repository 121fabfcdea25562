import { KeyRound } from "lucide-react";
import { useEffect, useState } from "react";
import { askNoPasskey, enterWithFilledIn, enterWithPasskey, knowsPasskeys } from "../platform/passkeys.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Problem } from "../ui/Problem.tsx";
import { entryWords } from "./labels.ts";

/** What a device has to sign is good for five minutes; the offer beside the e-mail is made anew before they are over. */
const offerLasts = 240_000;

/** A passkey in place of e-mail, password and code: by the button, or among what the browser fills in at the e-mail. */
export function PasskeyEntry({ enter }: { enter: () => void }) {
  const t = useWords(entryWords);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [offers, setOffers] = useState(0);
  const offerAgain = () => setOffers((made) => made + 1);
  useEffect(() => {
    if (!knowsPasskeys()) return;
    const fail = (error: unknown) => {
      setProblem(messageOf(error));
      offerAgain();
    };
    void enterWithFilledIn().then((isIn) => isIn && enter(), fail);
    const again = setTimeout(offerAgain, offerLasts);
    return () => {
      clearTimeout(again);
      askNoPasskey();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- an offer stands until it is made anew, whoever draws the page again
  }, [offers]);
  if (!knowsPasskeys()) return null;
  const ask = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await enterWithPasskey();
      enter();
    } catch (error) {
      setProblem(messageOf(error));
      offerAgain();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-3">
      <Problem text={problem} />
      <Button
        isBusy={isBusy}
        icon={<KeyRound size={15} aria-hidden="true" />}
        className="h-9"
        onClick={() => void ask()}
      >
        {t.signInWithPasskey}
      </Button>
    </div>
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
