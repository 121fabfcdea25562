import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

export type WebForm = OutputOf<"GET /web-forms">["items"][number];

export const webFormsQuery = reading("GET /web-forms", {}, { setting: "any" });
