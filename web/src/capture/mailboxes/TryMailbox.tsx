import type { Id } from "@trato/domain/ids.ts";
import { type InputOf, type OutputOf } from "../../platform/api.ts";
import { useCommand } from "../../platform/commands.ts";
import { useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { mailboxWords } from "./mailbox-labels.ts";
import { mailboxRoutes, type Whose } from "./mailbox-routes.ts";
import { type MailboxForm, triedOf } from "./mailbox-values.ts";

type Tried = OutputOf<"POST /mailboxes/try">;
export type Found = Tried["folders"][number];

type TryMailboxProps = MailboxForm & {
  mailboxId: Id<"mailboxes"> | null;
  whose?: Whose;
  /** Which folders there are. */
  onFound: (folders: readonly Found[]) => void;
};

/** Opens the mailbox as it is typed, and says what it finds there or what is wrong. */
export function TryMailbox({ form, mailboxId, whose = "company", onFound }: TryMailboxProps) {
  const t = useWords(mailboxWords);
  const f = useFormat();
  const [said, setSaid] = useState<Pick<Tried, "problem" | "folders"> | null>(null);
  const attempt = useCommand(mailboxRoutes[whose].attempt, {
    failed: ({ message, errors }) => {
      setSaid({ problem: { text: errors[0]?.message ?? message, path: null }, folders: [] });
      return true;
    },
    done: (tried) => {
      setSaid(tried);
      onFound(tried.folders);
    },
  });
  const asked = { ...triedOf(form.values), ...(mailboxId && { mailboxId }) };
  return (
    <div className="flex flex-col gap-2">
      <div>
        <Button isBusy={attempt.isRunning} onClick={() => attempt.run(asked as InputOf<"POST /mailboxes/try">)}>
          {t.tryIt}
        </Button>
      </div>
      <Problem text={said?.problem?.text} />
      <p role="status" className="rounded-md bg-ok-bg px-3 py-2 text-ok empty:hidden">
        {said && !said.problem && t.works(f.count(said.folders.length))}
      </p>
    </div>
  );
}
