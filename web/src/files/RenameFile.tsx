import { RenameFile as RenameFileInput } from "@trato/domain/files/inputs.ts";
import { useCommand } from "../platform/commands.ts";
import { useWords } from "../platform/words.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { useEditForm } from "../ui/forms/edit-form.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { fileWords } from "./labels.ts";
import type { AttachedFile } from "./queries.ts";

const valuesOf = ({ name }: AttachedFile) => ({ name });

/** A file is called something else. */
export function RenameFile({ file, onClose }: { file: AttachedFile; onClose: () => void }) {
  const t = useWords(fileWords);
  const rename = useCommand("PATCH /files/:fileId", {
    touches: () => [{ kind: "timeline", id: file.subjectId }],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<{ name: string }, AttachedFile>({
    record: file,
    place: `file ${file.id}`,
    valuesOf,
    schema: RenameFileInput,
    sent: ({ name }) => ({ fileId: file.id, version: file.version, name }),
    save: ({ name = file.name }, version) => rename.runAndWait({ fileId: file.id, version, name }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.rename} submitLabel={t.save} size="sm">
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused />
      </Field>
    </FormDialog>
  );
}
