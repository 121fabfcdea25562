import type { OutputOf } from "../../platform/api.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { historyFieldOf } from "../../reports/history-fields.ts";
import { timelineWords } from "../../reports/timeline-labels.ts";
import { useFieldText } from "../../reports/use-field-text.ts";

type Proposal = Pick<OutputOf<"GET /agent-proposals">["items"][number], "input" | "changes">;

/** What a program would write, word by word: whoever approves a mail has read it. What the changes tell already is not said again. */
export function AskedFor({ proposal: { input, changes } }: { proposal: Proposal }) {
  const t = useWords(timelineWords);
  const text = useFieldText();
  const language = useLanguage();
  const told = new Set(
    changes.flatMap(({ event, after }) => (/\.(edited|changed)$/.test(event) ? Object.keys(after ?? {}) : [])),
  );
  const [{ event } = { event: "" }] = changes;
  const lines = saidIn(input).flatMap(([name, value]) => {
    if (told.has(name)) return [];
    const field = historyFieldOf(event, name);
    const to = field && text(field.kind, value, input["currency"]);
    return [field && to ? t.set(field.words[language], to) : String(value)];
  });
  if (lines.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {lines.map((line, place) => (
        <li key={`${place} ${line}`} className="break-words whitespace-pre-line">
          {line}
        </li>
      ))}
    </ul>
  );
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every text and number that is said, however deep, with the field in which it stands; no ids, which say nothing to anybody. */
function saidIn(value: unknown, name = ""): [string, string | number][] {
  if (typeof value === "number") return [[name, value]];
  if (typeof value === "string") return value === "" || idShape.test(value) ? [] : [[name, value]];
  if (Array.isArray(value)) return value.flatMap((each) => saidIn(each, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === "about" ? [] : saidIn(part, key)));
}
