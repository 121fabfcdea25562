import { saidExcess } from "@trato/domain/sales/approval/said-excess.ts";
import { useFormat } from "../../platform/session.ts";
import type { ToldExcess } from "./approval-queries.ts";

type ExcessesProps = { excesses: readonly ToldExcess[]; currency: string };

/** What goes beyond limits, in words and figures; of margins no figures for who does not see costs. */
export function Excesses({ excesses, currency }: ExcessesProps) {
  const f = useFormat();
  const said = [...new Set(excesses.map((excess) => saidExcess(excess, f, currency)))];
  return (
    <ul className="flex list-disc flex-col gap-0.5 pl-4 wrap-anywhere">
      {said.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
