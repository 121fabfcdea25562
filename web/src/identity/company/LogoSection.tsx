import { ImageUp } from "lucide-react";
import { useRef } from "react";
import { logoTypes, mostLogoBytes, sizeWithin } from "@trato/domain/parties/logo.ts";
import { paths } from "../../platform/paths.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { FileInput } from "../../files/FileInput.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { sizeText } from "../../ui/size-text.ts";
import { useArrivingFiles } from "../../files/use-arriving-files.ts";
import { companyWords } from "../labels.ts";
import type { Workspace } from "../queries.ts";
import { useLogo } from "./use-logo.ts";

const room = { width: 240, height: 96 };

/** The company's logo as it is shown, on white; another is dropped or pasted anywhere on the page, or chosen. */
export function LogoSection({ workspace }: { workspace: Workspace }) {
  const t = useWords(companyWords);
  const f = useFormat();
  const mayEdit = useCan("workspace.edit");
  const { logo, name } = workspace;
  const { part, problem, add, remove } = useLogo(workspace);
  const isOver = useArrivingFiles(mayEdit, add);
  return (
    <SettingsSection title={t.logo} text={t.logoText}>
      <div className="relative flex flex-col gap-3">
        {logo ? (
          <span className="self-start rounded-md bg-paper p-4 shadow-card">
            <img src={paths.logo(logo.id)} alt={t.logoOf(name)} {...sizeWithin(logo, room)} />
          </span>
        ) : (
          <p className="rounded-md border border-dashed border-line2 px-3 py-5 text-center text-quiet">{t.noLogo}</p>
        )}
        {mayEdit && (
          <>
            <LogoButtons hasLogo={logo !== null} onChoose={add} onRemove={remove} />
            <p className="text-sm text-quiet">{t.logoHint(sizeText(mostLogoBytes, f.count))}</p>
          </>
        )}
        {part !== null && <p role="status">{t.sendingLogo(`${f.count(Math.floor(part * 100))} %`)}</p>}
        {problem && (
          <p role="alert" className="text-bad">
            {problem}
          </p>
        )}
        {isOver && (
          <div className="pointer-events-none absolute inset-0 flex items-center justify-center rounded-md border border-dashed border-accent bg-card/90 font-medium text-accent">
            {t.dropLogo}
          </div>
        )}
      </div>
    </SettingsSection>
  );
}

type LogoButtonsProps = { hasLogo: boolean; onChoose: (files: File[]) => void; onRemove: () => void };

function LogoButtons({ hasLogo, onChoose, onRemove }: LogoButtonsProps) {
  const t = useWords(companyWords);
  const input = useRef<HTMLInputElement>(null);
  const label = hasLogo ? t.replaceLogo : t.chooseLogo;
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon={<ImageUp aria-hidden="true" />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {hasLogo && (
        <Button tone="ghost" onClick={onRemove}>
          {t.removeLogo}
        </Button>
      )}
      <FileInput ref={input} label={label} accept={logoTypes.join(",")} onChoose={onChoose} />
    </div>
  );
}
