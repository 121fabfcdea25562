import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Segments } from "../../ui/Segments.tsx";
import type { ListSearch } from "../list/list-search.ts";
import { leadCount } from "../queries.ts";
import { queueWords } from "./assignment-labels.ts";

type UnassignedSwitchProps = { isOn: boolean; change: (changes: Partial<ListSearch>) => void };

/** All leads, or the queue of those that are nobody's, whichever waits longest first. */
export function UnassignedSwitch({ isOn, change }: UnassignedSwitchProps) {
  const t = useWords(queueWords);
  const f = useFormat();
  const count = useQuery(leadCount({ state: "open", unassigned: "true" })).data?.count;
  const waiting = count ? ` · ${f.count(count)}` : "";
  return (
    <Segments
      label={t.which}
      segments={[
        { value: "all", label: t.all },
        { value: "unassigned", label: `${t.unassigned}${waiting}` },
      ]}
      value={isOn ? "unassigned" : "all"}
      onChange={(value) =>
        change(
          value === "unassigned"
            ? { unassigned: true, salespersonId: undefined, sort: undefined }
            : { unassigned: undefined, sort: undefined },
        )
      }
    />
  );
}
