import { everyday } from "@trato/domain/everyday.ts";
import type { NextActivity as Next } from "@trato/domain/fields/next-activity.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { NextActivity } from "./NextActivity.tsx";

/** What is to be done next, as a column of a list. */
export const nextActivityColumn = <Row extends { nextActivity: Next }>(language: Language): Column<Row> => ({
  id: "activity",
  inFile: ["nextActivity.on", "nextActivity.summary"],
  sort: "nextActivityOn",
  label: everyday.nextActivity[language],
  width: "140px",
  from: "lg",
  render: ({ nextActivity }) => <NextActivity activity={nextActivity} />,
});
