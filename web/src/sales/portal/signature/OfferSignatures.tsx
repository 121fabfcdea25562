import { useQuery } from "@tanstack/react-query";
import type { Format } from "@trato/domain/format.ts";
import type { PortalSigning } from "@trato/domain/sales/signature/signature-records.ts";
import { paths } from "../../../platform/paths.ts";
import { useWords } from "../../../platform/words.ts";
import { Section } from "../../../ui/Section.tsx";
import { type Offer, portalSigningQuery } from "../../queries.ts";
import { signatureWords } from "../../signature/signature-labels.ts";
import { SignatureShown } from "../../signature/SignatureShown.tsx";

/** Until its signed PDF is there, which takes some seconds. */
const refetchInterval = ({ state }: { state: { data?: PortalSigning | undefined } }): number | false =>
  state.data?.signatures.some(({ isMade }) => !isMade) ? 1_500 : false;

/** The signatures under what the customer has accepted. */
export function OfferSignatures({ offer, token, f }: { offer: Offer; token: string; f: Format }) {
  const t = useWords(signatureWords);
  const isAccepted = offer.acceptedAt !== null;
  const { data } = useQuery({ ...portalSigningQuery(token), enabled: isAccepted, retry: false, refetchInterval });
  if (!isAccepted || !data || data.signatures.length === 0) return null;
  return (
    <Section title={t.signature}>
      {data.signatures.map((signature) => (
        <SignatureShown
          key={signature.id}
          signature={signature}
          f={f}
          address={(file) => paths.portalSigned(token, signature.id, file)}
        />
      ))}
    </Section>
  );
}
