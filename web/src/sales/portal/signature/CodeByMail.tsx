import { Mail } from "lucide-react";
import { useState } from "react";
import { useCommand } from "../../../platform/commands.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/fields/Field.tsx";
import { Input } from "../../../ui/fields/Input.tsx";
import { Problem } from "../../../ui/Problem.tsx";
import { signWords } from "./sign-labels.ts";

type CodeByMailProps = {
  token: string;
  /** Where it goes. */
  to: string;
  value: string;
  onChange: (code: string) => void;
  error: string | undefined;
};

/** A code is asked for, comes by mail, and is typed. */
export function CodeByMail({ token, to, value, onChange, error }: CodeByMailProps) {
  const t = useWords(signWords);
  const [problem, setProblem] = useState<string>();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const send = useCommand("POST /portal/:token/signing-code", {
    failed: ({ message }) => {
      setProblem(message);
      return true;
    },
    done: (sent) => {
      setProblem(undefined);
      setSentTo(sent.to);
    },
  });
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-quiet wrap-anywhere" role="status">
        {sentTo === null ? t.codeGoesTo(to) : t.codeSent(sentTo)}
      </p>
      <Button icon={<Mail />} isBusy={send.isRunning} onClick={() => send.run({ token })}>
        {sentTo === null ? t.sendCode : t.sendAnother}
      </Button>
      <Problem text={problem} />
      {sentTo !== null && (
        <Field label={t.theCode} error={error}>
          <Input
            value={value}
            onChange={(typed) => onChange(typed.replaceAll(/\D/g, "").slice(0, 6))}
            inputMode="numeric"
            autoComplete="one-time-code"
            className="text-lg tracking-[0.3em] tabular-nums"
            startsFocused
          />
        </Field>
      )}
    </div>
  );
}
