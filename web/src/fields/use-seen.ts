import type { Field } from "@trato/domain/fields/field.ts";
import { useMe } from "../platform/session.ts";

/** Those of the fields that this member's role sees. */
export function useSeen<Shown extends Pick<Field, "seen">>(fields: readonly Shown[]): Shown[] {
  const { can } = useMe();
  return fields.filter(({ seen }) => seen === undefined || can[seen] === true);
}
