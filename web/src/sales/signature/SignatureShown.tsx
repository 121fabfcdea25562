import { FileCheck, FileDown, PenLine } from "lucide-react";
import type { Format } from "@trato/domain/format.ts";
import type { SaleSignature } from "@trato/domain/sales/signature/signature-records.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { signatureWords } from "./signature-labels.ts";

type SignatureShownProps = {
  signature: SaleSignature;
  f: Format;
  /** Also from where and to which address a code went: for whoever sells. */
  isDetailed?: boolean;
  /** Where its signed PDF and its evidence are fetched. */
  address: (file: "pdf" | "evidence") => string;
};

/** One signature: as it was drawn or typed, by whom and when. */
export function SignatureShown({ signature, f, isDetailed = false, address: fileAt }: SignatureShownProps) {
  const t = useWords(signatureWords);
  const when = f.moment(signature.signedAt);
  const { said } = signature;
  if (!said) return <p className="text-quiet">{t.forgotten(when)}</p>;
  const { name, way, picture, email, address, userAgent } = said;
  const details = [t[way], email && t.codeTo(email), address && t.from(address)];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {picture ? (
        <img
          src={picture}
          alt={t.pictureOf(name)}
          className="h-12 max-w-40 rounded-md bg-paper object-contain px-1.5"
        />
      ) : (
        <span aria-hidden="true" className="rounded-md bg-card px-3 py-1.5 font-serif text-lg italic shadow-card">
          {name}
        </span>
      )}
      <div className="min-w-0 flex-1 basis-48 wrap-anywhere">
        <p className="flex items-center gap-1.5">
          <PenLine className="size-3.75 shrink-0 text-ok" aria-hidden="true" />
          {signature.party === "seller" ? t.countersignedBy(name, when) : t.signedBy(name, when)}
        </p>
        <p className="text-sm text-quiet" title={isDetailed ? (userAgent ?? undefined) : undefined}>
          {isDetailed ? details.filter(Boolean).join(" · ") : t[way]}
        </p>
      </div>
      {signature.isMade ? (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" icon={<FileDown />} onClick={() => window.location.assign(fileAt("pdf"))}>
            {t.signedPdf}
          </Button>
          <Button
            size="sm"
            tone="ghost"
            icon={<FileCheck />}
            onClick={() => window.location.assign(fileAt("evidence"))}
          >
            {t.evidence}
          </Button>
        </div>
      ) : (
        <p className="text-sm text-quiet" role="status">
          {t.beingMade}
        </p>
      )}
    </div>
  );
}
