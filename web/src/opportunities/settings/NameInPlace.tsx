import { Field } from "../../ui/fields/Field.tsx";
import { useInPlace } from "../../ui/fields/in-place.ts";
import { Input } from "../../ui/fields/Input.tsx";

type NameInPlaceProps = {
  label: string;
  name: string;
  /** Said when nothing is left of it. */
  missing: string;
  disabled: boolean;
  onRename: (name: string) => Promise<unknown>;
};

/** A name edited where it is read. */
export function NameInPlace({ label, name, missing, disabled, onRename }: NameInPlaceProps) {
  const { error, ...bound } = useInPlace(name, (text) => (text.trim() ? onRename(text.trim()) : missing), "name");
  return (
    <Field label={label} isLabelHidden error={error} className="min-w-0 flex-1">
      <Input {...bound} disabled={disabled} maxLength={100} className="ghost-cell font-medium" />
    </Field>
  );
}
