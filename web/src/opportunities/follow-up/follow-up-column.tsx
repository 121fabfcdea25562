import { everyday } from "@trato/domain/everyday.ts";
import type { Reader } from "@trato/domain/fields/value-text.ts";
import type { Column } from "../../ui/lists/columns.ts";
import type { OpportunityRow } from "../queries.ts";
import { FollowUpMark } from "./FollowUpMark.tsx";

/** Whether a record waits to be contacted or lies idle, as a column of a list. */
export const followUpColumn = ({ language }: Pick<Reader, "language">): Column<OpportunityRow> => ({
  id: "followUp",
  inFile: ["followUp.lastActivityOn"],
  sort: "lastActivityOn",
  label: everyday.followUp[language],
  width: "120px",
  from: "xl",
  render: ({ followUp, state }) => <FollowUpMark followUp={followUp} isOpen={state === "open"} />,
});
