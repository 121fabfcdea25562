import { useQuery } from "@tanstack/react-query";
import { plurals, terms } from "@trato/domain/terms.ts";
import { useCan } from "../../platform/session.ts";
import { useLanguage } from "../../platform/words.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Filter } from "../../ui/lists/FilterBar.tsx";
import { mailboxesQuery } from "./queries.ts";

/** By which mailbox something came, for whoever knows the mailboxes; others only take the filter away that a link brought. */
export function useMailboxFilter(
  value: Id<"mailboxes"> | undefined,
  choose: (mailboxId: Id<"mailboxes"> | undefined) => void,
): Filter[] {
  const language = useLanguage();
  const { data } = useQuery({ ...mailboxesQuery, enabled: useCan("mailbox.manage") });
  const known = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const isUnknown = value !== undefined && !known.some((each) => each.value === value);
  const options = isUnknown ? [...known, { value, label: plurals.mailbox[language] }] : known;
  const onChange = (chosen: string | undefined) => choose(options.find((each) => each.value === chosen)?.value);
  return options.length > 0 ? [{ id: "mailbox", label: terms.mailbox[language], value, options, onChange }] : [];
}
