import type { ReactNode } from "react";
import { difference, isPositive, total } from "@trato/domain/stock/quantities.ts";
import type { SaleLine } from "@trato/domain/sales/records.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { saleWords } from "../labels.ts";
import type { LineAvailability } from "../queries.ts";
import { useQuantity } from "../../products/use-quantity.ts";

/** What became of an order's line: delivered, back again, set aside, missing and when it is expected, still to come, given up. */
export function LineGoods({ line }: { line: SaleLine }) {
  const t = useWords(saleWords);
  const say = useQuantity();
  const left = total([line.delivered, line.returned]);
  const undecided = difference(line.open, total([line.reserved, line.missing]));
  return (
    <Goods>
      {left !== "0" && <span className="text-ok">{t.delivered(say(left, line.unitName))}</span>}
      {line.returned !== "0" && <span className="text-warn">{t.returned(say(line.returned, line.unitName))}</span>}
      {line.reserved !== "0" && <span className="text-quiet">{t.reserved(say(line.reserved, line.unitName))}</span>}
      <Missing {...line} />
      {isPositive(undecided) && <span className="text-quiet">{t.toDeliver(say(undecided, line.unitName))}</span>}
      {line.givenUp !== "0" && <span className="text-faint">{t.givenUp(say(line.givenUp, line.unitName))}</span>}
    </Goods>
  );
}

/** What a quotation's line would find now, before it is confirmed. */
export function LineStock({ found }: { found: LineAvailability }) {
  const t = useWords(saleWords);
  const say = useQuantity();
  return (
    <Goods>
      {found.missing === "0" ? (
        <span className="text-quiet">{t.availableNow(say(found.free, found.unitName))}</span>
      ) : (
        <Missing {...found} />
      )}
    </Goods>
  );
}

const Goods = ({ children }: { children: ReactNode }) => (
  <span className="flex flex-wrap gap-x-3 text-sm empty:hidden">{children}</span>
);

type MissingProps = Pick<SaleLine, "missing" | "expectedOn" | "unitName"> & Partial<Pick<SaleLine, "lateSince">>;

function Missing({ missing, unitName, expectedOn, lateSince = null }: MissingProps) {
  const t = useWords(saleWords);
  const f = useFormat();
  const say = useQuantity();
  if (missing === "0") return null;
  const when = expectedOn ? t.expectedOn(f.shortDate(expectedOn)) : t.notExpected;
  if (lateSince) {
    const next = expectedOn ? t.nextOn(f.shortDate(expectedOn)) : t.noOtherDay;
    return (
      <span className="text-bad">
        {t.missing(say(missing, unitName))}, {t.lateSince(f.shortDate(lateSince))}, {next}
      </span>
    );
  }
  return (
    <span className="text-warn">
      {t.missing(say(missing, unitName))}, {when}
    </span>
  );
}
