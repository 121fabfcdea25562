import { type ReactNode, useState } from "react";
import { useActions } from "../../platform/actions.ts";
import { useGo } from "../../platform/navigate.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { List } from "../../ui/lists/List.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import { AssignOpportunity } from "../AssignOpportunity.tsx";
import { listWords } from "./list-labels.ts";
import { LoseOpportunity } from "../LoseOpportunity.tsx";
import { MarkedBar } from "./MarkedBar.tsx";
import { moveWords } from "../move-labels.ts";
import { OpportunityPeek } from "../record/OpportunityPeek.tsx";
import type { OpportunityRow } from "../queries.ts";
import { RowCard } from "./RowCard.tsx";
import { useAssignOpportunity } from "../use-assign-opportunity.ts";
import { useLoseOpportunities } from "../use-lose-opportunities.ts";
import { useMarks } from "./use-marks.ts";

type RecordListProps = {
  label: string;
  query: Parameters<typeof usePages<OpportunityRow>>[0];
  columns: readonly Column<OpportunityRow>[];
  addressOf: (row: OpportunityRow) => string;
  peekId: string | undefined;
  onPeek: (id: string | undefined) => void;
  empty: ReactNode;
};

/** Leads or opportunities as rows. Space peeks, X marks; A assigns the marked ones, or the one with the focus. */
export function RecordList({ label, query, columns, addressOf, peekId, onPeek, empty }: RecordListProps) {
  const t = useWords(listWords);
  const go = useGo();
  const mayEdit = useCan("opportunity.edit");
  const pages = usePages(query);
  const rows = pages.rows ?? [];
  const marks = useMarks(rows);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [question, setQuestion] = useState<"assign" | "lose" | null>(null);
  const current = rows.find(({ id }) => id === currentId);
  const meant = marks.marked.length > 0 ? marks.marked : current ? [current] : [];
  useRowActions({ label, meant, current, mayEdit, ask: setQuestion, toggle: marks.toggle });
  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        <List
          label={label}
          {...pages}
          columns={mayEdit ? [markColumn(t.select, marks), ...columns] : columns}
          keyOf={(row) => row.id}
          onOpen={(row) => go(addressOf(row))}
          onPeek={(row) => onPeek(row.id === peekId ? undefined : row.id)}
          onCurrent={(row) => {
            setCurrentId(row.id);
            if (peekId && row.id !== peekId) onPeek(row.id);
          }}
          openId={peekId}
          isMarked={marks.isMarked}
          addressOf={addressOf}
          renderOnPhone={(row) => <RowCard row={row} />}
          empty={empty}
        />
        {marks.marked.length > 0 && <MarkedBar count={marks.marked.length} onAsk={setQuestion} onClear={marks.clear} />}
      </div>
      {peekId && <OpportunityPeek opportunityId={peekId} onClose={() => onPeek(undefined)} />}
      {question && (
        <Question question={question} meant={meant} onDone={marks.clear} onClose={() => setQuestion(null)} />
      )}
    </div>
  );
}

function markColumn(label: string, { isMarked, toggle }: ReturnType<typeof useMarks>): Column<OpportunityRow> {
  return {
    id: "mark",
    label,
    isLabelHidden: true,
    width: "16px",
    render: (row) => <Mark row={row} isMarked={isMarked(row)} onToggle={() => toggle(row)} />,
  };
}

type MarkProps = { row: OpportunityRow; isMarked: boolean; onToggle: () => void };

function Mark({ row, isMarked, onToggle }: MarkProps) {
  const t = useWords(listWords);
  return (
    // a click on the box is none on the row
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      onClick={(event) => event.stopPropagation()}
      className="flex opacity-0 group-hover/row:opacity-100 group-focus-visible/row:opacity-100 has-data-checked:opacity-100 has-focus-visible:opacity-100"
    >
      <Checkbox aria-label={t.mark(row.title)} value={isMarked} onChange={onToggle} tabIndex={-1} />
    </span>
  );
}

type RowActions = {
  label: string;
  meant: readonly OpportunityRow[];
  current: OpportunityRow | undefined;
  mayEdit: boolean;
  ask: (question: "assign" | "lose") => void;
  toggle: (row: OpportunityRow) => void;
};

function useRowActions({ label, meant, current, mayEdit, ask, toggle }: RowActions): void {
  const t = useWords(listWords);
  const move = useWords(moveWords);
  const [only] = meant;
  const named = (verb: string) => (only && meant.length === 1 ? `${verb}: ${only.title}` : `${verb} (${meant.length})`);
  useActions(
    mayEdit && only
      ? [
          { id: "row.assign", keys: "a", label: named(move.assign), group: label, run: () => ask("assign") },
          { id: "row.lose", keys: "l", label: named(move.markLost), group: label, run: () => ask("lose") },
          ...(current
            ? [{ id: "row.mark", keys: "x", label: t.mark(current.title), group: label, run: () => toggle(current) }]
            : []),
        ]
      : [],
  );
}

type QuestionProps = {
  question: "assign" | "lose";
  meant: readonly OpportunityRow[];
  onDone: () => void;
  onClose: () => void;
};

/** To whom, or why, before something is done with one row or with many. */
function Question({ question, meant, onDone, onClose }: QuestionProps) {
  const t = useWords(moveWords);
  const assign = useAssignOpportunity();
  const { loseAll } = useLoseOpportunities();
  const [only] = meant;
  if (question === "lose") {
    return (
      <LoseOpportunity
        onClose={onClose}
        onLose={(loss) => {
          loseAll(
            meant.map(({ id }) => id),
            loss,
          );
          onDone();
        }}
      />
    );
  }
  const isOne = meant.length === 1;
  return (
    <AssignOpportunity
      title={isOne && only ? only.title : t.assignMany(meant.length)}
      owner={isOne && only ? ownerOf(only) : { salesperson: null, team: null }}
      onClose={onClose}
      onAssign={(owner) => {
        assign(
          meant.map((row) => ({ id: row.id, ...ownerOf(row) })),
          owner,
        );
        onDone();
      }}
    />
  );
}

function ownerOf({ salespersonId, salespersonName, teamId, teamName }: OpportunityRow) {
  return {
    salesperson: salespersonId && salespersonName ? { id: salespersonId, name: salespersonName } : null,
    team: teamId && teamName ? { id: teamId, name: teamName } : null,
  };
}
