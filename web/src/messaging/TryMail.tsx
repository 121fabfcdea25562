import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCommand } from "../platform/commands.ts";
import { useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Problem } from "../ui/Problem.tsx";
import { SettingsSection } from "../ui/settings/SettingsSection.tsx";
import { mailWords } from "./mail-labels.ts";
import { messageQuery } from "./queries.ts";

type TryMailProps = { isSet: boolean; isChanged: boolean };

/** A mail to oneself, and what the mail server says of it. */
export function TryMail({ isSet, isChanged }: TryMailProps) {
  const t = useWords(mailWords);
  const { email } = useMe().user;
  const [messageId, setMessageId] = useState<string | null>(null);
  const send = useCommand("POST /mail-settings/try", {
    touches: (_, sent) => (sent ? [{ kind: "message", id: sent.messageId }] : []),
    done: (sent) => setMessageId(sent.messageId),
  });
  const obstacle = isChanged ? t.saveFirst : isSet ? null : t.noServerYet;
  return (
    <SettingsSection title={t.trial} text={t.trialText}>
      <div>
        <Button onClick={() => send.run({})} obstacle={obstacle}>
          {t.sendTrial(email)}
        </Button>
      </div>
      {messageId && <TrialOutcome key={messageId} messageId={messageId} />}
    </SettingsSection>
  );
}

function TrialOutcome({ messageId }: { messageId: string }) {
  const t = useWords(mailWords);
  const { data: message } = useQuery(messageQuery(messageId));
  if (message?.state === "failed") return <Problem text={message.lastError ?? undefined} />;
  return (
    <p role="status" className={message?.state === "sent" ? "rounded-md bg-ok-bg px-3 py-2 text-ok" : "text-quiet"}>
      {message?.state === "sent" ? t.trialSent : t.trialLeaving}
    </p>
  );
}
