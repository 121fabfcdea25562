import { FileDown } from "lucide-react";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { CardRow, CardRows, Section } from "../../ui/Section.tsx";
import { State } from "../../ui/State.tsx";
import type { SaleVersion } from "../queries.ts";
import { VersionSignatures } from "../signature/VersionSignatures.tsx";
import { TakeUpVersion } from "./TakeUpVersion.tsx";
import { versionWords } from "./version-labels.ts";

/** The versions, the newest first: when each went to whom, what it came to, its PDF. */
export function VersionList({ saleId, versions }: { saleId: string; versions: readonly SaleVersion[] }) {
  const t = useWords(versionWords);
  return (
    <Section title={t.versions}>
      <CardRows>
        {versions.map((version) => (
          <CardRow key={version.number} className="flex-wrap py-2">
            <div className="flex min-w-0 flex-1 basis-60 flex-col gap-2">
              <VersionTold version={version} />
              <VersionSignatures saleId={saleId} number={version.number} isCurrent={version.isCurrent} />
            </div>
            <div className="flex flex-wrap gap-2">
              {!version.isForgotten && (
                <Button
                  tone="ghost"
                  icon={<FileDown />}
                  onClick={() => void window.open(paths.saleVersionPdf(saleId, version.number), "_blank")}
                >
                  {t.openPdf}
                </Button>
              )}
              <TakeUpVersion saleId={saleId} version={version} />
            </div>
          </CardRow>
        ))}
      </CardRows>
    </Section>
  );
}

function VersionTold({ version }: { version: SaleVersion }) {
  const t = useWords(versionWords);
  const f = useFormat();
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {t.version(f.count(version.number))}
        <span className="tabular-nums">{f.money(version.total, version.currency)}</span>
        {version.isCurrent && <State tone="info">{t.current}</State>}
      </p>
      {version.isForgotten && <p className="text-quiet">{t.forgotten}</p>}
      {version.sendings.map(({ at, by, to, viewedAt }) => (
        <p key={at} className="text-sm text-quiet wrap-anywhere">
          {[t.sentTo(f.moment(at), by ?? "", to ?? ""), viewedAt && t.opened(f.moment(viewedAt))]
            .filter(Boolean)
            .join(" · ")}
        </p>
      ))}
      <p className="truncate text-sm text-faint" title={`${t.fingerprint}: ${version.sha256}`}>
        <span className="sr-only">{t.fingerprint} </span>
        <code>{version.sha256}</code>
      </p>
    </div>
  );
}
