import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useCan } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Segments } from "../ui/Segments.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { ImportHistory } from "./ImportHistory.tsx";
import { ImportReview } from "./ImportReview.tsx";
import { importKindWords, importWords } from "./labels.ts";
import type { ChosenFile, ImportKind } from "./queries.ts";

const page = getRouteApi("/w/$slug/import");

/** A spreadsheet comes in: what is in it, what would become of it, and how far it has come. */
export function ImportPage() {
  const t = useWords(importWords);
  const { kind = "contacts" } = page.useSearch();
  const navigate = page.useNavigate();
  const go = useGo();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const done = (importId?: string) => {
    setFile(null);
    if (importId) go(paths.importResult(importId));
  };
  return (
    <>
      <PageHeader title={t.title} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-220 flex-col gap-6 px-6 py-6 max-md:px-4">
          <p className="text-quiet">{t.about}</p>
          <KindChoice kind={kind} onChange={(next) => void navigate({ search: { kind: next }, replace: true })} />
          {file ? (
            <ImportReview key={`${file.id} ${kind}`} kind={kind} file={file} onDone={done} />
          ) : (
            <FileDrop onChoose={setFile} />
          )}
          <ImportHistory />
        </div>
      </div>
    </>
  );
}

const kinds = [
  "contacts",
  "products",
  "leads",
  "opportunities",
  "quotations",
  "orders",
  "purchases",
  "salespeople",
] as const;

function KindChoice({ kind, onChange }: { kind: ImportKind; onChange: (kind: ImportKind) => void }) {
  const t = useWords(importWords);
  const names = useWords(importKindWords);
  const may = {
    contacts: useCan("contact.edit"),
    products: useCan("product.edit"),
    leads: useCan("opportunity.edit"),
    opportunities: useCan("opportunity.edit"),
    quotations: useCan("sale.edit"),
    orders: useCan("sale.confirm"),
    purchases: useCan("purchase.edit"),
    salespeople: useCan("member.manage"),
  };
  const offered = kinds.filter((each) => may[each]);
  return (
    <div className="flex flex-col gap-2">
      <h2 className="font-medium">{t.what}</h2>
      <div className="w-fit max-w-full overflow-x-auto">
        <Segments
          label={t.what}
          value={kind}
          onChange={onChange}
          segments={offered.map((value) => ({ value, label: names[value] }))}
        />
      </div>
    </div>
  );
}
