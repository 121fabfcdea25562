import { useWords } from "../../platform/words.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { opportunityWords } from "../labels.ts";

type SalespersonProps = { row: { salespersonId: string | null; salespersonName: string | null } };

/** Whose record it is, in a list. */
export function Salesperson({ row }: SalespersonProps) {
  const t = useWords(opportunityWords);
  if (!row.salespersonId || !row.salespersonName) return <span className="text-faint">{t.unassigned}</span>;
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Avatar id={row.salespersonId} name={row.salespersonName} isDecorative />
      <span className="truncate">{row.salespersonName}</span>
    </span>
  );
}
