import { Link } from "../../../platform/Link.tsx";
import { paths } from "../../../platform/paths.ts";
import { useCan, useFormat } from "../../../platform/session.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { daysText } from "../days-text.ts";
import type { TradeShow } from "../queries.ts";
import { captureScreenWords } from "./capture-labels.ts";

type ChooseShowProps = { shows: readonly TradeShow[]; onChoose: (id: string) => void };

/** At which show one is: asked once, and remembered on the device. */
export function ChooseShow({ shows, onChoose }: ChooseShowProps) {
  const t = useWords(captureScreenWords);
  const f = useFormat();
  const mayAdd = useCan("tradeShow.edit");
  if (shows.length === 0)
    return (
      <EmptyState
        text={t.noShows}
        primary={mayAdd && <Button render={<Link to={paths.settingsTradeShows()} />}>{t.toSettings}</Button>}
      />
    );
  return (
    <section className="flex flex-col gap-3 overflow-y-auto p-4">
      <h2 className="text-xl font-semibold">{t.chooseShow}</h2>
      <ul className="flex flex-col gap-2">
        {shows.map((show) => (
          <li key={show.id}>
            <button
              type="button"
              onClick={() => onChoose(show.id)}
              className="flex min-h-16 w-full flex-col justify-center rounded-md bg-card px-4 py-2 text-left shadow-control hover:bg-hover"
            >
              <span className="text-lg font-medium">{show.name}</span>
              <span className="text-quiet">{[daysText(show, f), show.place].filter(Boolean).join(" · ")}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
