import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { MergeChosen } from "../../contacts/merging/MergeChosen.tsx";
import { BulkBar } from "../../bulk/BulkBar.tsx";
import { useActions } from "../../platform/actions.ts";
import { useGo } from "../../platform/navigate.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { List } from "../../ui/lists/List.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import { useSelection } from "../../ui/lists/use-selection.ts";
import { AssignOpportunity } from "../AssignOpportunity.tsx";
import { LoseOpportunity } from "../LoseOpportunity.tsx";
import { moveWords } from "../move-labels.ts";
import { MergeOpportunities } from "../merging/MergeOpportunities.tsx";
import { OpportunityPeek } from "../record/OpportunityPeek.tsx";
import {
  type LeadFilters,
  leadCount,
  type OpportunityFilters,
  opportunityCount,
  type OpportunityRow,
} from "../queries.ts";
import { RowCard } from "./RowCard.tsx";
import { useAssignOpportunity } from "../use-assign-opportunity.ts";
import { useLoseOpportunity } from "../use-lose-opportunity.ts";

type RecordListProps = {
  list: "leads" | "opportunities";
  label: string;
  query: Parameters<typeof usePages<OpportunityRow>>[0];
  filters: LeadFilters & OpportunityFilters;
  sort: string;
  onSort: (sort: string) => void;
  columns: readonly Column<OpportunityRow>[];
  addressOf: (row: OpportunityRow) => string;
  peekId: string | undefined;
  onPeek: (id: string | undefined) => void;
  empty: ReactNode;
};

/** Leads or opportunities as rows. Space peeks; A assigns the row with the focus; what is ticked is changed together. */
export function RecordList(props: RecordListProps) {
  const { list, label, query, filters, columns, addressOf, peekId, onPeek, empty } = props;
  const go = useGo();
  const mayEdit = useCan("opportunity.edit");
  const pages = usePages(query);
  const rows = pages.rows ?? [];
  const selection = useSelection({ rows, idOf: ({ id }) => id, nameOf: ({ title }) => title, filters });
  const total = useQuery(list === "leads" ? leadCount(filters) : opportunityCount(filters)).data?.count;
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [question, setQuestion] = useState<"assign" | "lose" | null>(null);
  const { isAll, ids } = selection.selection;
  const current = rows.find(({ id }) => id === currentId);
  const meant = isAll || ids.size > 0 || !mayEdit ? undefined : current;
  useRowActions(label, meant, setQuestion);
  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        <List
          label={label}
          {...pages}
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          keyOf={(row) => row.id}
          onOpen={(row) => go(addressOf(row))}
          onPeek={(row) => onPeek(row.id === peekId ? undefined : row.id)}
          onCurrent={(row) => {
            setCurrentId(row.id);
            if (peekId && row.id !== peekId) onPeek(row.id);
          }}
          openId={peekId}
          selection={mayEdit ? selection : undefined}
          addressOf={addressOf}
          renderOnPhone={(row) => <RowCard row={row} />}
          empty={empty}
        />
        {mayEdit && (
          <BulkBar
            list={list}
            selection={selection}
            filters={filters}
            total={total}
            more={<MergeChosen selection={selection} onMerged={go} question={MergeOpportunities} />}
          />
        )}
      </div>
      {peekId && <OpportunityPeek opportunityId={peekId} onClose={() => onPeek(undefined)} />}
      {question && current && <Question question={question} row={current} onClose={() => setQuestion(null)} />}
    </div>
  );
}

function useRowActions(
  label: string,
  meant: OpportunityRow | undefined,
  ask: (question: "assign" | "lose") => void,
): void {
  const move = useWords(moveWords);
  const action = (id: "assign" | "lose", keys: string, verb: string, title: string) => ({
    id: `row.${id}`,
    keys,
    label: `${verb}: ${title}`,
    group: label,
    run: () => ask(id),
  });
  useActions(
    meant ? [action("assign", "a", move.assign, meant.title), action("lose", "l", move.markLost, meant.title)] : [],
  );
}

type QuestionProps = { question: "assign" | "lose"; row: OpportunityRow; onClose: () => void };

/** To whom, or why, before it is done with a row. */
function Question({ question, row, onClose }: QuestionProps) {
  const assign = useAssignOpportunity();
  const { lose } = useLoseOpportunity();
  if (question === "lose")
    return <LoseOpportunity opportunityId={row.id} onClose={onClose} onLose={(loss) => lose(row.id, loss)} />;
  const former = { id: row.id, ...ownerOf(row) };
  return (
    <AssignOpportunity
      title={row.title}
      owner={ownerOf(row)}
      onClose={onClose}
      onAssign={(owner) => assign([former], owner)}
    />
  );
}

function ownerOf({ salespersonId, salespersonName, teamId, teamName }: OpportunityRow) {
  return {
    salesperson: salespersonId && salespersonName ? { id: salespersonId, name: salespersonName } : null,
    team: teamId && teamName ? { id: teamId, name: teamName } : null,
  };
}
