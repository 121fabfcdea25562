import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FileDown, FileText } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import type { Moment } from "@trato/domain/dates.ts";
import { type Format, formatFor } from "@trato/domain/format.ts";
import { sizeWithin } from "@trato/domain/parties/logo.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { ApiError, call } from "../../platform/api.ts";
import { Link } from "../../platform/Link.tsx";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { paths } from "../../platform/paths.ts";
import { chooseLanguage, useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Message } from "../../ui/Message.tsx";
import { telephone, webAddress } from "../../ui/OutButton.tsx";
import { sizeText } from "../../ui/size-text.ts";
import { portalWords } from "../labels.ts";
import { AnswerOffer } from "./AnswerOffer.tsx";
import { PortalChanges } from "./PortalChanges.tsx";
import { PortalLines } from "./PortalLines.tsx";
import { type Offer, offerQuery } from "../queries.ts";

const page = getRouteApi("/q/$token");
const clock = () => new Date().toISOString() as Moment; // toISOString writes moments

/** What the customer sees behind the link, on a phone first: the offer, what it comes to, yes or no. */
export function PortalPage() {
  const { token } = page.useParams();
  const t = useWords(portalWords);
  const { data: offer, error } = useQuery({ ...offerQuery(token), retry: false });
  const offered = offer?.language;
  useEffect(() => {
    if (!offered) return;
    chooseLanguage(offered);
    // whether the customer has seen it is told once; a failure changes nothing for the reader
    void call("POST /portal/:token/viewed", { token }).catch(() => undefined);
  }, [token, offered]);
  if (error) return <Gone text={error instanceof ApiError ? error.message : t.gone} newer={newerOf(error)} />;
  return offer ? <OfferDocument offer={offer} token={token} /> : null;
}

/** The way to the version that took the place of the one that was asked for. */
const newerOf = (error: Error): string | null =>
  error instanceof ApiError && typeof error.details["newer"] === "string" ? error.details["newer"] : null;

function Gone({ text, newer }: { text: string; newer: string | null }) {
  const t = useWords(portalWords);
  return (
    <main className="flex min-h-dvh items-center justify-center bg-bg">
      <title>{t.gone}</title>
      <Message title={newer ? text : t.gone} text={newer ? t.overtaken : text}>
        {newer && (
          <Button tone="primary" render={<Link to={paths.portalOffer(newer)} />}>
            {t.toNewer}
          </Button>
        )}
      </Message>
    </main>
  );
}

function OfferDocument({ offer, token }: { offer: Offer; token: string }) {
  const t = useWords(portalWords);
  const d = useWords(documentWords);
  const f = useFormat(offer);
  const isOrder = offer.state === "confirmed" || offer.state === "done";
  const isLater = !isOrder && (offer.versionNumber ?? 1) > 1;
  const title = `${isOrder ? d.order : d.quotation} ${offer.number}`;
  return (
    <main className="min-h-dvh bg-panel pb-28 wrap-anywhere">
      <title>{`${title} · ${offer.workspaceName}`}</title>
      <article className="mx-auto flex max-w-180 flex-col gap-6 bg-bg px-5 py-6 md:my-8 md:rounded-lg md:px-10 md:py-9 md:shadow-card">
        <header className="flex flex-col gap-1">
          <Sender sender={offer.sender} token={token} />
          <div className="flex items-start gap-3 pt-3">
            <h1 className="min-w-0 flex-1 text-xl font-semibold">{title}</h1>
            <Button icon={<FileDown />} onClick={() => void window.open(paths.portalPdf(token), "_blank")}>
              {t.print}
            </Button>
          </div>
          <p className="text-quiet">
            {[offer.customerName, isLater && t.version(f.count(offer.versionNumber ?? 1))].filter(Boolean).join(" · ")}
          </p>
          {offer.contactPersonName && (
            <p className="text-sm text-quiet">
              {d.attention} {offer.contactPersonName}
            </p>
          )}
        </header>
        <Standing offer={offer} />
        <PortalChanges offer={offer} token={token} f={f} />
        <Facts offer={offer} f={f} />
        <PortalLines offer={offer} f={f} />
        {offer.fiscalNote && <p className="whitespace-pre-line text-quiet">{offer.fiscalNote}</p>}
        {offer.terms && <p className="whitespace-pre-line text-quiet">{offer.terms}</p>}
        <Datasheets offer={offer} token={token} f={f} />
        <Comments offer={offer} f={f} />
        <Foot sender={offer.sender} />
      </article>
      <AnswerOffer offer={offer} token={token} total={f.money(offer.totals.total)} />
    </main>
  );
}

const logoRoom = { width: 200, height: 64 };

/** Whose offer it is, and how to reach them. */
function Sender({ sender, token }: { sender: Offer["sender"]; token: string }) {
  const d = useWords(documentWords);
  const { name, legalName, vat, address, phone, email, website, colour, logo } = sender;
  const lines = [[legalName, vat && `${d.vat} ${vat}`].filter(Boolean).join(" · "), address.join(", ")];
  const reach = [
    { text: phone, to: phone && telephone(phone) },
    { text: email, to: email && `mailto:${email}` },
    { text: website, to: website && webAddress(website) },
  ].filter(({ text }) => text);
  return (
    <div className="flex flex-col gap-0.5 text-sm text-quiet">
      {logo && (
        <img
          src={paths.portalLogo(token, logo.id)}
          alt={name}
          {...sizeWithin(logo, logoRoom)}
          className="-mx-1.5 -mt-1.5 mb-1.5 box-content self-start rounded-md bg-paper p-1.5"
        />
      )}
      {colour && <span className="mb-2 h-1 w-12 rounded-full" style={{ backgroundColor: colour }} aria-hidden="true" />}
      <p className="text-base font-semibold text-ink">{name}</p>
      {lines.filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {reach.length > 0 && (
        <p className="flex flex-wrap gap-x-3">
          {reach.map(({ text, to }) => (
            <a key={text} href={to ?? undefined} className="underline-offset-2 hover:underline">
              {text}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

/** Where to pay, and what the company says at the foot of all that it sends. */
function Foot({ sender }: { sender: Offer["sender"] }) {
  const d = useWords(documentWords);
  const { accounts, footer, registry } = sender;
  if (accounts.length === 0 && !footer && !registry) return null;
  return (
    <footer className="flex flex-col gap-2 border-t border-line pt-4 text-sm text-quiet">
      {accounts.map(({ number, bic, bank }) => (
        <p key={number}>
          <span className="text-faint">{d.accounts}</span>{" "}
          <span className="whitespace-nowrap text-ink tabular-nums">{number}</span>{" "}
          {[bank, bic && `BIC ${bic}`].filter(Boolean).join(" · ")}
        </p>
      ))}
      {footer && <p className="whitespace-pre-line">{footer}</p>}
      {registry && <p className="whitespace-pre-line text-faint">{registry}</p>}
    </footer>
  );
}

function useFormat({ currency, currencyDecimals, priceDecimals }: Offer): Format {
  const language = useLanguage();
  return useMemo(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return formatFor({ language, currency, currencyDecimals, priceDecimals, timeZone }, clock);
  }, [language, currency, currencyDecimals, priceDecimals]);
}

function Standing({ offer }: { offer: Offer }) {
  const t = useWords(portalWords);
  const isAwaiting = offer.state === "sent" && offer.acceptedAt !== null;
  const told = useShownAnswer(isAwaiting ? "awaiting" : offer.state);
  const obstacle = obstacleText(offer.can.accept);
  const box = "scroll-mt-5 rounded-md px-4 py-3 outline-none";
  if (offer.state === "confirmed" || offer.state === "done") {
    return (
      <p ref={told} tabIndex={-1} className={`${box} bg-ok-bg font-medium text-ok`}>
        {offer.acceptedBy ? t.accepted(offer.acceptedBy) : t.acceptedPlain}
      </p>
    );
  }
  if (isAwaiting) {
    return (
      <p ref={told} tabIndex={-1} className={`${box} bg-ok-bg font-medium text-ok`}>
        {t.awaited(offer.acceptedBy ?? "")}
      </p>
    );
  }
  if (offer.state === "cancelled") {
    return (
      <p ref={told} tabIndex={-1} className={`${box} bg-hover text-quiet`}>
        {t.declined}
      </p>
    );
  }
  return obstacle ? <p className={`${box} bg-warn-bg text-warn`}>{obstacle}</p> : null;
}

/** Who has just answered is shown what is said to it, wherever on the page he was. */
function useShownAnswer(state: Offer["state"] | "awaiting") {
  const told = useRef<HTMLParagraphElement>(null);
  const former = useRef(state);
  useEffect(() => {
    if (former.current !== state) told.current?.scrollIntoView({ block: "center" });
    if (former.current !== state) told.current?.focus({ preventScroll: true });
    former.current = state;
  }, [state]);
  return told;
}

function Facts({ offer, f }: { offer: Offer; f: Format }) {
  const d = useWords(documentWords);
  const facts = [
    { name: d.quotation, value: offer.quotationNumber },
    { name: d.date, value: offer.sentAt && f.date(f.dayOf(offer.sentAt)) },
    { name: d.validUntil, value: offer.validUntil && f.date(offer.validUntil) },
    { name: d.deliveryDate, value: offer.deliveryDate && f.date(offer.deliveryDate) },
    { name: d.reference, value: offer.customerReference },
    { name: d.salesperson, value: offer.salespersonName },
    { name: d.deliveryAddress, value: offer.deliveryAddress },
    { name: d.invoiceAddress, value: offer.invoiceAddress },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-3">
      {facts.map(({ name, value }) =>
        value ? (
          <div key={name}>
            <dt className="text-sm text-faint">{name}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** What went along of its products, opened or saved by a press. */
function Datasheets({ offer, token, f }: { offer: Offer; token: string; f: Format }) {
  const t = useWords(portalWords);
  if (offer.datasheets.length === 0) return null;
  return (
    <section>
      <h2 className="pb-2 font-semibold">{t.datasheets}</h2>
      <ul className="flex flex-col gap-1">
        {offer.datasheets.map(({ id, name, bytes }) => (
          <li key={id} className="flex min-w-0 items-center gap-2">
            <FileText aria-hidden="true" className="size-4 shrink-0 text-faint" />
            <a
              href={paths.portalDatasheet(token, id)}
              target="_blank"
              rel="noreferrer"
              className="truncate underline underline-offset-2"
            >
              {name}
            </a>
            <span className="shrink-0 text-sm text-faint tabular-nums">{sizeText(bytes, f.count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Comments({ offer, f }: { offer: Offer; f: Format }) {
  const t = useWords(portalWords);
  if (offer.comments.length === 0) return null;
  return (
    <section>
      <h2 className="pb-2 font-semibold">{t.questions}</h2>
      <ul className="flex flex-col gap-3">
        {offer.comments.map((comment) => (
          <li key={comment.id}>
            <p className="text-sm text-faint">
              {comment.author} · {f.moment(comment.at)}
            </p>
            <p className="whitespace-pre-line">{comment.body}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
