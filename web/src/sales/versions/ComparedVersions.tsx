import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { Select } from "../../ui/fields/Select.tsx";
import { Section } from "../../ui/Section.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { type SaleVersions, versionChangesQuery } from "../queries.ts";
import { ChangeList } from "./ChangeList.tsx";
import { comparedPair } from "./compared-pair.ts";
import { SideBySide } from "./SideBySide.tsx";
import { versionWords } from "./version-labels.ts";

const page = getRouteApi("/w/$slug/sales/$saleId/versions");

/** Two versions, or one and what stands on the quotation now: what changed between them, and both beside each other. */
export function ComparedVersions({ saleId, versions }: { saleId: string; versions: SaleVersions }) {
  const t = useWords(versionWords);
  const f = useFormat();
  const { search, change } = useUrlFilters(page);
  const known = versions.items.filter(({ isForgotten }) => !isForgotten);
  const { from, to } = comparedPair({ ...versions, items: known }, search);
  const nameOf = (one: string) => (one === "now" ? t.now : t.version(f.count(Number(one))));
  const options = [...known.map(({ number }) => String(number)).toReversed(), "now"].map((value) => ({
    value,
    label: nameOf(value),
  }));
  const asked = versionChangesQuery(saleId, from, to === "now" ? undefined : to);
  const { data, error } = useQuery({ ...asked, placeholderData: keepPreviousData });
  if (error && !data) throw error;
  return (
    <>
      <Section title={t.compare}>
        <div className="grid max-w-120 grid-cols-2 gap-2">
          <Select
            aria-label={t.from}
            options={options.filter(({ value }) => value !== "now")}
            value={from}
            onChange={(value) => change({ from: value })}
          />
          <Select aria-label={t.with} options={options} value={to} onChange={(value) => change({ to: value })} />
        </div>
      </Section>
      {!data && <SkeletonRows />}
      {data?.before && (
        <>
          <Section title={t.changes}>
            <ChangeList
              changes={data.changes}
              currencies={{ before: data.before.currency, after: data.after.currency }}
              f={f}
            />
          </Section>
          <Section title={t.sideBySide}>
            <SideBySide before={data.before} after={data.after} names={[nameOf(from), nameOf(to)]} f={f} />
          </Section>
        </>
      )}
    </>
  );
}
