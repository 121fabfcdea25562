import { useQuery } from "@tanstack/react-query";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { saleSignaturesQuery } from "../queries.ts";
import { Countersign } from "./Countersign.tsx";
import { SignatureShown } from "./SignatureShown.tsx";

type VersionSignaturesProps = { saleId: string; number: number; isCurrent: boolean };

/** Who has signed one version of a quotation; nothing where nobody has. Only under the current one somebody signs for the company. */
export function VersionSignatures({ saleId, number, isCurrent }: VersionSignaturesProps) {
  const f = useFormat();
  const { data } = useQuery(saleSignaturesQuery(saleId));
  const ofThis = data?.items.filter((signature) => signature.number === number) ?? [];
  const [toCountersign] = ofThis.filter(({ said }) => said).toReversed();
  const shown = ofThis.map((signature) => (
    <SignatureShown
      key={signature.id}
      signature={signature}
      f={f}
      isDetailed
      address={(file) => paths.signed(saleId, signature.id, file)}
    />
  ));
  return (
    <>
      {shown}
      {isCurrent && toCountersign?.party === "customer" && (
        <Countersign saleId={saleId} signatureId={toCountersign.id} />
      )}
    </>
  );
}
