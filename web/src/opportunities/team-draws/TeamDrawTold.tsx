import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import type { LeadDraw } from "../assignment/queries.ts";
import { toldDrawWords } from "./team-draw-labels.ts";

type TeamDrawToldProps = { draw: NonNullable<LeadDraw["teamDraw"]> };
const { because: whyNobody, ...told } = toldDrawWords;

/** How teams drew a lead: which took part with what capacity, what was drawn, and who of the team was asked before whoever has it. */
export function TeamDrawTold({ draw }: TeamDrawToldProps) {
  const t = useWords(told);
  const f = useFormat();
  const language = useLanguage();
  const { weights, drawn, merged, passedOver, quotaLeft, because } = draw;
  const total = weights.reduce((sum, { capacity }) => sum + capacity, 0);
  return (
    <div className="flex flex-col gap-1.5 text-sm text-quiet tabular-nums">
      {weights.length > 0 && (
        <table className="w-full">
          <thead className="text-left">
            <tr className="border-b border-line [&>th]:py-1 [&>th]:pr-3 [&>th]:font-medium">
              <th scope="col">{t.teams}</th>
              <th scope="col" className="text-right">
                {t.capacity}
              </th>
            </tr>
          </thead>
          <tbody>
            {weights.map(({ teamId, name, capacity }) => (
              <tr key={teamId} className="border-b border-line last:border-0 [&>td]:py-1 [&>td]:pr-3">
                <td>{name}</td>
                <td className="text-right">{f.count(capacity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {drawn !== null && <p>{t.drawn(f.count(drawn), f.count(total - 1))}</p>}
      {merged > 0 && <p>{t.merged(f.count(merged))}</p>}
      {passedOver.length > 0 && <p>{t.passedOver(f.list(passedOver.map(({ name }) => name)))}</p>}
      {quotaLeft !== null && <p>{t.quotaLeft(f.count(quotaLeft))}</p>}
      {because !== null && <p>{whyNobody[because][language]}</p>}
    </div>
  );
}
