import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { ApiError, call } from "../../platform/api.ts";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { chooseLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Message } from "../../ui/Message.tsx";
import { portalWords } from "../labels.ts";
import { offerQuery } from "../queries.ts";
import { OfferDocument } from "./OfferDocument.tsx";

const page = getRouteApi("/q/$token");

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
