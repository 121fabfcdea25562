import { useQuery } from "@tanstack/react-query";
import { reading } from "../platform/queries.ts";
import type { Filter } from "../ui/lists/FilterBar.tsx";

/** A filter by one contact, set by the links of its page only: there are too many contacts for a menu. */
export function useContactFilter(
  label: string,
  contactId: string | undefined,
  change: (contactId: string | undefined) => void,
): Filter[] {
  const { data } = useQuery({
    ...reading("GET /contacts/:contactId", { contactId: contactId ?? "" }, contactId ? { contact: contactId } : {}),
    enabled: contactId !== undefined,
  });
  if (contactId === undefined) return [];
  const options = [{ value: contactId, label: data?.name ?? "…" }];
  return [{ id: `contact ${label}`, label, value: contactId, options, onChange: change }];
}
