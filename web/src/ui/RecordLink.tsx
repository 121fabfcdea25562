import type { Kind } from "@trato/domain/kinds.ts";
import type { ReactNode } from "react";
import { cx } from "./classes.ts";
import { Link } from "../platform/Link.tsx";
import { recordAddress } from "../platform/records.ts";

type RecordLinkProps = { kind: Kind; id: string; children: ReactNode; className?: string };

/** A record's name that leads to its page; plain text where its kind has none. */
export function RecordLink({ kind, id, children, className }: RecordLinkProps) {
  const address = recordAddress(kind, id);
  if (!address) return <span className={className}>{children}</span>;
  return (
    <Link to={address} className={cx("hover:underline", className)}>
      {children}
    </Link>
  );
}
