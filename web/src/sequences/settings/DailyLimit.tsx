import { useQuery } from "@tanstack/react-query";
import { useCommand } from "../../platform/commands.ts";
import { useCan } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { type SequenceSettings, sequenceSettingsQuery } from "../queries.ts";
import { sequenceWords } from "../sequence-labels.ts";

const limitWords = { ...sequenceWords, saved: everyday.saved };

/** How many mails sequences write a day from one address. */
export function DailyLimit() {
  const { data } = useQuery(sequenceSettingsQuery);
  const mayEdit = useCan("sequence.edit");
  return data && mayEdit ? <Limit settings={data} /> : null;
}

function Limit({ settings }: { settings: SequenceSettings }) {
  const t = useWords(limitWords);
  const edit = useCommand("PATCH /sequence-settings", { touches: () => [{ kind: "setting", id: "sequences" }] });
  const save = (dailyMails: number, { dailyMails: former, version }: SequenceSettings) =>
    edit.run({ dailyMails, version }, { onSuccess: (after) => toast(t.saved, { undo: () => save(former, after) }) });
  return (
    <div className="max-w-72 px-6 pb-4 max-md:px-4">
      <Field label={t.dailyMails} hint={t.dailyMailsHint}>
        <WholeNumberInput
          value={settings.dailyMails}
          onChange={(next) => next !== null && next > 0 && next !== settings.dailyMails && save(next, settings)}
        />
      </Field>
    </div>
  );
}
