import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { type FiscalPosition, fiscalPositionsQuery } from "../queries.ts";
import { CountryTaxes } from "./CountryTaxes.tsx";
import { PositionPlace, PositionState, usePositionColumns } from "./position-columns.tsx";
import { choiceWords, positionWords } from "./position-labels.ts";
import { PositionDialog } from "./PositionDialog.tsx";
import { TryPosition } from "./TryPosition.tsx";
import { usePositionMenu } from "./use-position-menu.tsx";

const page = getRouteApi("/w/$slug/settings/fiscal-positions");

/** Which taxes hold for whom: chosen by the address and the tax number, or by hand. */
export function PositionsPage() {
  const t = useWords(positionWords);
  const words = useWords(choiceWords);
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(fiscalPositionsQuery);
  const [isTrying, setTrying] = useState(false);
  const show = (position: string) => open({ position });
  return (
    <MasterDataPage<FiscalPosition>
      title={t.positions}
      items={data?.items}
      rows={inUseFirst(data?.items)}
      mayEdit={useCan("tax.edit")}
      creation={{ id: "fiscal-position.create", label: t.newPosition, isHiddenOnPhone: true, run: () => show("new") }}
      above={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3 px-6 py-4 max-md:px-4">
          <p className="min-w-60 flex-1 text-quiet text-pretty">{t.about}</p>
          <div className="flex gap-2">
            <Button onClick={() => setTrying(true)}>{words.tryIt}</Button>
            <CountryTaxes />
          </div>
        </div>
      }
      columns={usePositionColumns()}
      onOpen={({ id }) => show(id)}
      menuOf={usePositionMenu(show)}
      renderOnPhone={(position) => <PositionCard position={position} />}
      none={t.none}
      openId={search.position}
      renderDialog={(position) => (
        <PositionDialog position={position} onClose={() => change({ position: undefined })} />
      )}
    >
      {isTrying && <TryPosition onClose={() => setTrying(false)} />}
    </MasterDataPage>
  );
}

function inUseFirst(positions: FiscalPosition[] | undefined): FiscalPosition[] | undefined {
  return positions?.toSorted((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null));
}

function PositionCard({ position }: { position: FiscalPosition }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{position.name}</span>
        <PositionState position={position} />
      </div>
      <PositionPlace position={position} />
    </div>
  );
}
