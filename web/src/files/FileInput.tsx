import type { Ref } from "react";

type FileInputProps = {
  ref: Ref<HTMLInputElement>;
  label: string;
  onChoose: (files: File[]) => void;
  accept?: string;
  isMultiple?: boolean;
  isCamera?: boolean;
};

/** The machine's own dialog for files, or a phone's camera: a button opens it by a click on this. */
export function FileInput({ ref, label, onChoose, accept, isMultiple = false, isCamera = false }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      multiple={isMultiple}
      accept={accept}
      {...(isCamera && { capture: "environment" as const })}
      aria-label={label}
      tabIndex={-1}
      className="hidden"
      onChange={(event) => {
        onChoose([...(event.target.files ?? [])]);
        event.target.value = ""; // the same file is chosen again
      }}
    />
  );
}
