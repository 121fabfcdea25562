import type { ReactNode } from "react";
import type { Decimal } from "@trato/domain/decimal.ts";
import { toldPart } from "@trato/domain/documents/told-parts.ts";
import type { Format } from "@trato/domain/format.ts";
import type { Offer } from "../queries.ts";
import { AskAboutLine, LineThread } from "./questions/LineQuestions.tsx";
import { LineFigures } from "./LineFigures.tsx";

/** What a combo or a kit consists of, as far as it is told. */
export function PartsOfLine({ parts, f }: { parts: Offer["lines"][number]["parts"]; f: Format }) {
  if (parts.length === 0) return null;
  return (
    <ul className="text-sm text-quiet">
      {parts.map((part, place) => (
        <li key={place} className="wrap-anywhere">
          {toldPart(part, f.quantity)}
        </li>
      ))}
    </ul>
  );
}

type PortalLineProps = {
  line: Offer["lines"][number];
  f: Format;
  /** How many of it, where that is the customer's to say. */
  quantity?: ReactNode;
  /** What is under it comes to, where it is a section. */
  under?: Decimal | undefined;
  offer: Offer;
  token: string;
};

/** One line of the offer with what it costs, a section with what is under it. */
export function PortalLine({ line, f, quantity, under, offer, token }: PortalLineProps) {
  return (
    <li className="border-b border-line">
      {line.kind === "section" && (
        <div className="flex gap-4 bg-panel px-2 py-2">
          <h2 className="min-w-0 flex-1 font-semibold">{line.name}</h2>
          {under !== undefined && <p className="font-medium tabular-nums">{f.money(under)}</p>}
        </div>
      )}
      {line.kind === "note" && <p className="px-2 py-2 text-quiet italic">{line.name}</p>}
      {line.kind === "product" && (
        <div className="flex flex-wrap gap-x-4 gap-y-2 px-2 py-2.5">
          <div className="min-w-40 flex-1">
            <p className="font-medium">{line.name}</p>
            <p className="text-sm text-quiet tabular-nums">
              <LineFigures line={line} f={f} />
            </p>
            <PartsOfLine parts={line.parts} f={f} />
          </div>
          <AskAboutLine line={line} token={token} />
          {quantity}
          <div className="ml-auto max-w-1/2 text-right">
            <p className="font-medium tabular-nums">{f.money(line.subtotal)}</p>
            <p className="text-sm text-quiet">{f.list(line.taxes)}</p>
          </div>
        </div>
      )}
      <LineThread line={line} offer={offer} f={f} />
    </li>
  );
}
