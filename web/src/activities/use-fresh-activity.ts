import { nextDay } from "@trato/domain/activities/lifecycle.ts";
import { useFormat, useMe } from "../platform/session.ts";
import { noMeeting } from "./MeetingFields.tsx";
import type { ActivityValues } from "./ActivityFields.tsx";

/** What a new activity begins with: mine, a to-do, by the next day that is no Sunday. */
export function useFreshActivity(): ActivityValues {
  const { member } = useMe();
  const f = useFormat();
  const assignee = { id: member.id, name: member.name };
  return { kind: "to_do", summary: "", dueOn: nextDay(f.today()), assignee, ...noMeeting };
}
