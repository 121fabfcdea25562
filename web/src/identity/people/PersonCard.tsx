import { useWords } from "../../platform/words.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { type Person, personOf } from "./people.ts";
import { PersonState } from "./people-columns.tsx";
import { roleWords } from "../role-labels.ts";

/** Somebody in the list of a phone. */
export function PersonCard({ person }: { person: Person }) {
  const roles = useWords(roleWords);
  const { name, email, role } = personOf(person);
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar id={person.id} name={name} size="lg" isDecorative />
      <div className="min-w-0 flex-1">
        <div className="flex gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
          <PersonState person={person} />
        </div>
        <p className="truncate text-sm text-quiet">{[roles[role], email].filter(Boolean).join(" · ")}</p>
      </div>
    </div>
  );
}
