import { everyday } from "@trato/domain/everyday.ts";
import { useWords } from "../../platform/words.ts";
import { Segments } from "../Segments.tsx";

const words = { state: everyday.state, used: everyday.inUse, archived: everyday.archivedOnes };

type UsedOrArchivedProps = { isArchived: boolean; onChange: (isArchived: boolean) => void };

/** Whether a list shows what is in use or what is archived. */
export function UsedOrArchived({ isArchived, onChange }: UsedOrArchivedProps) {
  const t = useWords(words);
  return (
    <Segments
      label={t.state}
      segments={[
        { value: "used", label: t.used },
        { value: "archived", label: t.archived },
      ]}
      value={isArchived ? "archived" : "used"}
      onChange={(value) => onChange(value === "archived")}
    />
  );
}
