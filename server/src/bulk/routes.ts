import { ListBulkChanges, OneBulkChange, StartBulkChange } from "@trato/domain/bulk/inputs.ts";
import { BulkChange, BulkChangeList } from "@trato/domain/bulk/records.ts";
import { route } from "../platform/routes.ts";
import { getBulkChange, listBulkChanges } from "./list-bulk-changes.ts";
import { startBulkChange } from "./start-bulk-change.ts";
import { undoBulkChange } from "./undo-bulk-change.ts";

const oneBulkChange = { bulkChangeId: "01990000-0000-7000-8000-000000000001" };

export const bulkRoutes = {
  "POST /bulk-changes": route({
    may: "activity.edit",
    summary: "Change many records of a list at once",
    input: StartBulkChange,
    output: BulkChange,
    example: { asked: { list: "leads", filters: { state: "open" }, change: { addTags: ["Fair"] } } },
    run: startBulkChange,
  }),
  "GET /bulk-changes": route({
    may: "activity.read",
    summary: "List the changes of many records at once",
    input: ListBulkChanges,
    output: BulkChangeList,
    example: {},
    run: listBulkChanges,
  }),
  "GET /bulk-changes/:bulkChangeId": route({
    may: "activity.read",
    summary: "How far a change of many records has come",
    input: OneBulkChange,
    output: BulkChange,
    example: oneBulkChange,
    run: getBulkChange,
  }),
  "POST /bulk-changes/:bulkChangeId/undo": route({
    may: "activity.edit",
    summary: "Take a change of many records back",
    input: OneBulkChange,
    output: BulkChange,
    example: oneBulkChange,
    run: undoBulkChange,
  }),
};
