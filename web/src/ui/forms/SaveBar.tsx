import { useAction } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../Button.tsx";
import type { Form } from "./form.ts";
import { Problem } from "../Problem.tsx";
import { settingsWords } from "../settings/labels.ts";

/** The end of a form that changes what is there: its buttons wake up with the first change. */
export function SaveBar<V extends object>({ form }: { form: Form<V> }) {
  const t = useWords(settingsWords);
  useAction(form.isChanged && { id: "settings.save", keys: "mod+enter", label: t.save, run: () => form.onSubmit() });
  return (
    <div className="flex flex-col gap-3">
      <Problem text={form.problem} />
      <div className="flex gap-2">
        <Button tone="primary" type="submit" isBusy={form.isBusy} disabled={!form.isChanged}>
          {t.save}
        </Button>
        {form.isChanged && <Button onClick={() => form.reset()}>{t.discard}</Button>}
      </div>
    </div>
  );
}
