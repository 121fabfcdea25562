import { Field as Base } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { type Keeping, useChosenInPlace } from "./in-place.ts";

type PropertyProps = {
  label: string;
  children: ReactNode;
  /** What is wrong with what was typed. */
  error?: ReactNode;
};

/** One line of a record's properties: its name and a control that is quiet until one points at it. */
export function Property({ label, children, error }: PropertyProps) {
  return (
    <Base.Root invalid={Boolean(error)} className="grid grid-cols-[116px_minmax(0,1fr)] items-start gap-x-1">
      <Base.Label className="flex min-h-7.5 items-center text-quiet max-md:min-h-9">{label}</Base.Label>
      <div className="min-w-0">
        {children}
        <Base.Error match={Boolean(error)} className="px-2 pb-1 text-sm text-bad">
          {error}
        </Base.Error>
      </div>
    </Base.Root>
  );
}

/** Properties that belong together, under a heading. */
export function PropertyGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-px">
      <h2 className="pb-1 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}

type ChosenPropertyProps<T> = {
  label: string;
  /** The name of the record's field. */
  field: string;
  value: T;
  /** Answers what is wrong with the choice, or what comes of sending it. */
  keep: (value: T) => Keeping;
  children: (bound: { value: T; onChange: (value: T) => void }) => ReactNode;
};

/** A choice among a record's properties, kept at once; what the server does not take stays to be sent again. */
export function ChosenProperty<T>({ label, field, value, keep, children }: ChosenPropertyProps<T>) {
  const { error, ...bound } = useChosenInPlace(value, keep, field);
  return (
    <Property label={label} error={error}>
      {children(bound)}
    </Property>
  );
}
