import { keepPreviousData, type QueryKey, useQuery } from "@tanstack/react-query";
import { exact, isZero } from "@trato/domain/decimal.ts";
import type { Format } from "@trato/domain/format.ts";
import { CreditCard } from "lucide-react";
import { lazy, Suspense, useEffect } from "react";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { type Offer, offerQuery } from "../queries.ts";
import { leaving } from "./leaving.ts";
import { payWords } from "./payment-labels.ts";
import { type PortalPayment, portalPaymentQuery } from "./payment-queries.ts";

const QrCode = lazy(async () => ({ default: (await import("../../ui/QrCode.tsx")).QrCode }));

type PayOfferProps = { offer: Offer; token: string; f: Format };

/** What the customer has to pay, how, and what came of it; nothing where nothing is asked. */
export function PayOffer({ offer, token, f }: PayOfferProps) {
  const t = useWords(payWords);
  // his yes, a newer version, and what he chooses of it change what is to be paid
  const standing = `${offer.state} ${offer.acceptedAt} ${offer.version} ${offer.choosing?.totals.total}`;
  const query = portalPaymentQuery(token);
  const queryKey = [...query.queryKey, standing];
  const { data } = useQuery({ ...query, queryKey, placeholderData: keepPreviousData });
  if (!data || data.stage === "none") return null;
  const money = (amount: PortalPayment["toPay"]) => f.money(amount);
  const said = { ahead: t.ahead(money(data.toPay)), due: t.due(money(data.toPay)), open: t.left(money(data.toPay)) };
  return (
    <section aria-label={t.payment} className="flex flex-col gap-3 rounded-md border border-line px-4 py-4">
      <h2 className="font-semibold">{t.payment}</h2>
      {data.stage !== "paid" && <p>{said[data.stage]}</p>}
      {data.stage !== "paid" && data.earlyUntil && <p className="text-quiet">{t.early(f.date(data.earlyUntil))}</p>}
      {!isZero(exact(data.paid)) && <p className="text-ok">{t.came(money(data.paid))}</p>}
      {data.stage === "paid" && <p className="font-medium text-ok">{t.allPaid}</p>}
      {data.takesCards && <ByCard token={token} />}
      {data.isUnderWay && <UnderWay {...{ token, queryKey }} />}
      {data.transfer && <ByTransfer transfer={data.transfer} amount={money(data.toPay)} />}
    </section>
  );
}

/** The way to the provider's page. */
function ByCard({ token }: { token: string }) {
  const t = useWords(payWords);
  const pay = useCommand("POST /portal/:token/pay", { done: ({ url }) => leaving.leaveFor(url) });
  return (
    <Button
      size="lg"
      tone="primary"
      icon={<CreditCard aria-hidden="true" />}
      isBusy={pay.isRunning}
      onClick={() => pay.run({ token })}
      className="self-start"
    >
      {t.byCard}
    </Button>
  );
}

type UnderWayProps = { token: string; queryKey: QueryKey };

/** Who comes back from the provider's page is told what came of it: it is asked for once, and again when he wants. */
function UnderWay({ token, queryKey }: UnderWayProps) {
  const t = useWords(payWords);
  const settle = useCommand("POST /portal/:token/payment/settle", {
    failed: () => true,
    done: (payment) => {
      queryClient.setQueryData(queryKey, payment);
      if (!payment.isUnderWay) void queryClient.invalidateQueries({ queryKey: offerQuery(token).queryKey });
    },
  });
  const { run } = settle;
  useEffect(() => run({ token }), [run, token]);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
      {t.underWay}
      <Button size="sm" isBusy={settle.isRunning} onClick={() => run({ token })}>
        {t.again}
      </Button>
    </p>
  );
}

type ByTransferProps = { transfer: NonNullable<PortalPayment["transfer"]>; amount: string };

function ByTransfer({ transfer, amount }: ByTransferProps) {
  const t = useWords(payWords);
  const { holder, account, bic, bank, reference, code } = transfer;
  const facts = [
    { name: t.holder, value: holder },
    { name: t.account, value: [account, bank].filter(Boolean).join(" · ") },
    { name: "BIC", value: bic },
    { name: t.amount, value: amount },
    { name: t.reference, value: reference },
  ];
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3 md:flex-row md:justify-between">
      <div className="flex min-w-0 flex-col gap-2">
        <h3 className="text-sm font-semibold">{t.byTransfer}</h3>
        <dl className="flex flex-col gap-1.5">
          {facts.map(({ name, value }) =>
            value ? (
              <div key={name}>
                <dt className="text-sm text-faint">{name}</dt>
                <dd className="tabular-nums select-all">{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
        {reference && <p className="text-sm text-quiet">{t.referenceHint}</p>}
      </div>
      {code && (
        <figure className="flex shrink-0 flex-col items-center gap-1.5">
          <Suspense fallback={<div className="size-48" />}>
            <QrCode text={code} label={t.code} ecc="M" />
          </Suspense>
          <figcaption className="text-sm text-quiet">{t.codeHint}</figcaption>
        </figure>
      )}
    </div>
  );
}
