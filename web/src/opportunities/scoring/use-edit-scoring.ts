import type { CalendarDate } from "@trato/domain/dates.ts";
import type { InputOf } from "../../platform/api.ts";
import { patch, useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { scoringWords } from "./scoring-labels.ts";
import { type Scoring, scoringQuery } from "./scoring-queries.ts";

type Edit = Pick<InputOf<"PATCH /scoring">, "mode" | "startsOn" | "compared">;

/** Changes how a workspace scores, at once on screen; can be undone. */
export function useEditScoring({ mode, startsOn, fields }: Scoring) {
  const t = useWords(scoringWords);
  const edit = useCommand("PATCH /scoring", {
    touches: () => [{ kind: "setting", id: "scoring" }],
    optimistic: ({ mode: next, startsOn: day, compared }) =>
      patch<Scoring>(scoringQuery, (former) => ({
        ...former,
        mode: next ?? former.mode,
        startsOn: day === undefined ? former.startsOn : (day as CalendarDate | null), // as it is sent
        fields: former.fields.map((field) => ({
          ...field,
          isCompared: compared ? (compared as readonly string[]).includes(field.name) : field.isCompared, // any of them
        })),
      })),
  });
  const former: Edit = { mode, startsOn, compared: comparedIn(fields) };
  return (changes: Edit) => {
    edit.run(changes);
    toast(t.asked, { undo: () => edit.run(former) });
  };
}

/** The fields that are compared, as the command names them. */
export function comparedIn(fields: Scoring["fields"]): NonNullable<Edit["compared"]> {
  const names = fields.filter(({ isCompared }) => isCompared).map(({ name }) => name);
  return names as NonNullable<Edit["compared"]>; // they came from the same list
}
