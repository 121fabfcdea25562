import {
  type Area,
  areas,
  areasOfRole,
  hasChanges,
  hasScope,
  type Scope,
  type ScopeMode,
} from "@trato/domain/keys/scopes.ts";
import { useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { keyWords } from "./key-labels.ts";

type KeyScopesProps = { value: readonly Scope[]; onChange: (value: Scope[]) => void; error?: string | undefined };

/** In which areas of one's work a key may read, and where it may change things too. */
export function KeyScopes({ value, onChange, error }: KeyScopesProps) {
  const t = useWords(keyWords);
  const { role } = useMe().member;
  return (
    <div role="group" aria-label={t.scopes} className="flex min-w-0 flex-col gap-1">
      <div className="max-h-70 overflow-y-auto rounded-md bg-card px-2.5 py-1 shadow-control">
        {areasOfRole(role).map((area) => (
          <AreaRow key={area} area={area} value={value} onChange={onChange} />
        ))}
      </div>
      {error && <p className="text-sm text-bad">{error}</p>}
    </div>
  );
}

function AreaRow({ area, value, onChange }: { area: Area } & Omit<KeyScopesProps, "error">) {
  const t = useWords(keyWords);
  const name = useWords(areas)[area];
  const given = (mode: ScopeMode) => value.includes(`${area}:${mode}` as Scope); // of what only reads there is none
  const set = (mode: ScopeMode | null) => onChange(withArea(value, area, mode));
  return (
    <div role="group" aria-label={name} className="flex flex-wrap items-center gap-x-4 py-0.5 max-md:py-1">
      <span className="min-w-44 flex-1 max-md:basis-full">{name}</span>
      <Checkbox
        className="w-20 max-md:min-h-10"
        label={t.see}
        value={hasScope(value, `${area}:read`)}
        onChange={(isGiven) => set(isGiven ? "read" : null)}
      />
      {hasChanges(area) ? (
        <Checkbox
          className="w-24 max-md:min-h-10"
          label={t.change}
          value={given("write")}
          onChange={(isGiven) => set(isGiven ? "write" : "read")}
        />
      ) : (
        <span className="w-24" />
      )}
    </div>
  );
}

/** To change things is to see them: an area has one scope, or none. */
export function withArea(given: readonly Scope[], area: Area, mode: ScopeMode | null): Scope[] {
  const others = given.filter((scope) => !scope.startsWith(`${area}:`));
  return mode === null ? others : [...others, `${area}:${mode}` as Scope]; // only what may be changed is offered so
}
