import { useRef } from "react";
import { useAction } from "../../platform/actions.ts";
import { Input } from "./Input.tsx";
import { type Keeping, useInPlace } from "./in-place.ts";

type TitleInPlaceProps = {
  value: string;
  /** What it is the name of, for those who listen. */
  label: string;
  /** Says in the palette that E goes into it. */
  editLabel: string;
  /** Answers why the name cannot be kept, or what comes of sending it. */
  onKeep: (value: string) => Keeping;
  /** Said where it is left empty. */
  missing: string;
  isLocked?: boolean;
};

/** The name of a record as the heading of its page, edited where it stands. Sets the window's title. */
export function TitleInPlace({ value, label, editLabel, onKeep, missing, isLocked = false }: TitleInPlaceProps) {
  const field = useRef<HTMLInputElement>(null);
  const { error, ...bound } = useInPlace(value, (next) => (next.trim() === "" ? missing : onKeep(next.trim())), "name");
  useAction(!isLocked && { id: "title.edit", keys: "e", label: editLabel, run: () => field.current?.focus() });
  return (
    <div className="min-w-0 flex-1">
      <title>{`${value} · Trato`}</title>
      {isLocked ? (
        <h1 className="py-0.5 text-xl font-semibold">{value}</h1>
      ) : (
        <>
          <h1 className="sr-only">{value}</h1>
          <Input
            {...bound}
            ref={field}
            aria-label={label}
            aria-invalid={error !== undefined}
            className="ghost-cell -ml-2 h-8 text-xl font-semibold"
          />
        </>
      )}
      {error && (
        <div role="alert" className="text-sm text-bad">
          {error}
        </div>
      )}
    </div>
  );
}
