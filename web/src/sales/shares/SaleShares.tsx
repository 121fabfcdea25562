import { useQuery } from "@tanstack/react-query";
import { useCommand } from "../../platform/commands.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useAfterFirst } from "../../ui/after-first.ts";
import { Button } from "../../ui/Button.tsx";
import { CardRow, CardRows, Section } from "../../ui/Section.tsx";
import { type Sale, sharesQuery } from "../queries.ts";
import { shareWords } from "../portal/shares/share-labels.ts";

/** The colleagues whom the customer sent the quotation on to, each link taken back by a press. */
export function SaleShares({ sale }: { sale: Sale }) {
  return useAfterFirst() && sale.sentAt !== null && <Shares sale={sale} />;
}

function Shares({ sale }: { sale: Sale }) {
  const t = useWords(shareWords);
  const f = useFormat();
  const { data } = useQuery(sharesQuery(sale.id));
  const revoke = useCommand("POST /sale-shares/:saleShareId/revoke", {
    touches: () => [{ kind: "sale", id: sale.id }],
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t.sharedWith}>
      <CardRows>
        {data.items.map(({ id, name, email, viewedAt }) => (
          <CardRow key={id}>
            <span className="min-w-0 flex-1 truncate">
              {name} <span className="text-quiet">{email}</span>
            </span>
            {viewedAt && <span className="text-sm text-quiet">{`${t.opened} ${f.moment(viewedAt)}`}</span>}
            <Button
              size="sm"
              tone="ghost"
              aria-label={t.takeBackOf(name)}
              obstacle={obstacleText(sale.can.revokeLink)}
              onClick={() => revoke.run({ saleShareId: id })}
            >
              {t.takeBack}
            </Button>
          </CardRow>
        ))}
      </CardRows>
    </Section>
  );
}
