import type { Origin } from "../platform/context.ts";
import type { Edge, Who } from "../platform/edge.ts";

/** A program that asks: as whom, and where. */
export type Calling = { edge: Edge; who: Who; origin: Origin };

export const languageOf = ({ who, origin }: Pick<Calling, "who" | "origin">) => origin.language ?? who.language ?? "en";
