import * as z from "zod/mini";
import {
  CreateLostReason,
  CreateStage,
  EditLostReason,
  EditStage,
  OneLostReason,
  DeleteStage,
  ReorderStages,
} from "@trato/domain/opportunities/inputs.ts";
import { LostReason, LostReasonList, Stage, StageList } from "@trato/domain/opportunities/records.ts";
import { route } from "../platform/routes.ts";
import {
  archiveLostReason,
  createLostReason,
  editLostReason,
  listLostReasons,
  restoreLostReason,
} from "./lost-reasons.ts";
import { createStage, deleteStage, editStage, listStages, reorderStages } from "./stages.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const aStage = { stageId: someId };
const aReason = { reasonId: someId };

const stageRoutes = {
  "GET /stages": route({
    may: "opportunity.read",
    summary: "List the stages",
    input: z.object({}),
    output: StageList,
    example: {},
    run: listStages,
  }),
  "POST /stages": route({
    may: "pipeline.configure",
    summary: "Add a stage",
    input: CreateStage,
    output: Stage,
    example: { name: "Demonstration" },
    run: createStage,
  }),
  "PATCH /stages/:stageId": route({
    may: "pipeline.configure",
    summary: "Rename a stage, or say that it is won",
    input: EditStage,
    output: Stage,
    example: { ...aStage, name: "Contacted" },
    run: editStage,
  }),
  "DELETE /stages/:stageId": route({
    may: "pipeline.configure",
    summary: "Delete a stage; what stands in it goes to another one",
    input: DeleteStage,
    output: StageList,
    example: aStage,
    run: deleteStage,
  }),
  "POST /stages/reorder": route({
    may: "pipeline.configure",
    summary: "Put the stages in another order",
    input: ReorderStages,
    output: StageList,
    example: { stageIds: [] },
    run: reorderStages,
  }),
};

const reasonRoutes = {
  "GET /lost-reasons": route({
    may: "opportunity.read",
    summary: "List the reasons for losing",
    input: z.object({}),
    output: LostReasonList,
    example: {},
    run: listLostReasons,
  }),
  "POST /lost-reasons": route({
    may: "pipeline.configure",
    summary: "Add a reason for losing",
    input: CreateLostReason,
    output: LostReason,
    example: { name: "Delivery too late" },
    run: createLostReason,
  }),
  "PATCH /lost-reasons/:reasonId": route({
    may: "pipeline.configure",
    summary: "Rename a reason for losing",
    input: EditLostReason,
    output: LostReason,
    example: { ...aReason, name: "Delivery too slow" },
    run: editLostReason,
  }),
  "POST /lost-reasons/:reasonId/archive": route({
    may: "pipeline.configure",
    summary: "Offer a reason no more",
    input: OneLostReason,
    output: LostReason,
    example: aReason,
    run: archiveLostReason,
  }),
  "POST /lost-reasons/:reasonId/restore": route({
    may: "pipeline.configure",
    summary: "Offer a reason again",
    input: OneLostReason,
    output: LostReason,
    example: aReason,
    run: restoreLostReason,
  }),
};

/** How a workspace sells: the stages of its pipeline, and the reasons for losing. */
export const configurationRoutes = { ...stageRoutes, ...reasonRoutes };
