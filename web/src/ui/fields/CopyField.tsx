import { Copy } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { Button, type ButtonProps } from "../Button.tsx";
import { copyText } from "./copy.ts";
import { Field } from "./Field.tsx";
import { Input } from "./Input.tsx";
import { uiWords } from "../labels.ts";

type CopyFieldProps = { label: string; text: string; hint?: string; tone?: ButtonProps["tone"] };

/** A text to take away: a link, a key. */
export function CopyField({ label, text, hint, tone = "primary" }: CopyFieldProps) {
  const t = useWords(uiWords);
  return (
    <div className="flex items-end gap-2">
      <Field label={label} hint={hint} className="flex-1">
        <Input
          value={text}
          onChange={() => undefined}
          readOnly
          onFocus={(event) => event.target.select()}
          className="font-mono text-sm"
        />
      </Field>
      <Button tone={tone} icon={<Copy aria-hidden="true" />} onClick={() => void copyText(text)}>
        {t.copy}
      </Button>
    </div>
  );
}
