import { isSameValue } from "@trato/domain/same-value.ts";
import { keptDraft, type VersionDraft } from "./version-draft.ts";

type Frozen = { sha256: string; content: string | null; draft: unknown };

/**
 * Whether what would go out is the version that went out last: in the same words, to the same customer, and of the same lines also where
 * he sees several as one; only whether a price follows the list is nothing that was offered. Of what is forgotten nobody knows.
 */
export function isSameVersion(newest: Frozen | undefined, sha256: string, draft: VersionDraft): newest is Frozen {
  if (!newest || newest.content === null || newest.sha256 !== sha256) return false;
  const before = keptDraft(newest.draft);
  return before.header.customerId === draft.header.customerId && isSameValue(offered(before), offered(draft));
}

const offered = ({ lines }: VersionDraft) => lines.map(({ follows: _, ...line }) => line);
