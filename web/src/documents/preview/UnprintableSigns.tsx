import { useQuery, type UseQueryOptions } from "@tanstack/react-query";
import type { OutputOf } from "../../platform/api.ts";
import { useWords } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";

type Unprintable = OutputOf<"GET /sales/:saleId/unprintable">;

const mostShown = 5;

/** Said before a document goes that is looked through first. */
export function UnprintableSigns({ query }: { query: UseQueryOptions<Unprintable> }) {
  return <UnprintableLines items={useQuery(query).data?.items ?? []} />;
}

/** Which signs of which lines no font has, so that nobody could read them. */
export function UnprintableLines({ items }: Unprintable) {
  const t = useWords(documentWords);
  if (items.length === 0) return null;
  return (
    <div role="status" className="flex flex-col gap-1 rounded-md bg-warn-bg px-3 py-2 text-warn">
      <p>{t.unprintable}</p>
      <ul className="flex flex-col gap-1">
        {items.slice(0, mostShown).map(({ text, signs }) => (
          <li key={text} className="flex gap-2">
            <span className="shrink-0 font-medium">{signs.join(" ")}</span>
            <span className="truncate">{t.inLine(text)}</span>
          </li>
        ))}
      </ul>
      {items.length > mostShown && <p>{t.moreLines(items.length - mostShown)}</p>}
    </div>
  );
}
