import { addDays } from "@trato/domain/dates.ts";
import { useFormat, useMe } from "../platform/session.ts";
import type { ActivityValues } from "./ActivityFields.tsx";

/** What a new activity begins with: mine, a to-do, by tomorrow. */
export function useFreshActivity(): ActivityValues {
  const { member } = useMe();
  const f = useFormat();
  return { kind: "to_do", summary: "", dueOn: addDays(f.today(), 1), assignee: { id: member.id, name: member.name } };
}
