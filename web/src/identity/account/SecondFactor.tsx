import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { State } from "../../ui/State.tsx";
import { BackupCodes } from "./BackupCodes.tsx";
import { ProvePassword } from "./ProvePassword.tsx";
import { endSecondFactor, renewBackupCodes, secondFactorQuery } from "./second-factor.ts";
import { secondFactorWords } from "./second-factor-labels.ts";
import { SwitchOnSecondFactor } from "./SwitchOnSecondFactor.tsx";

/** Whether a code is asked for after the password, and what is done about it. */
export function SecondFactor() {
  const t = useWords(secondFactorWords);
  const { data, error } = useQuery(secondFactorQuery);
  const [open, setOpen] = useState<"on" | "off" | "codes" | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const close = () => setOpen(null);
  if (error) return <p className="text-bad">{error.message}</p>;
  if (!data) return <Skeleton className="w-40" />;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <State tone={data.isOn ? "ok" : "neutral"}>{data.isOn ? t.isOn : t.isOff}</State>
        {data.isOn && <span className="text-sm text-quiet">{t.left(data.backupCodes)}</span>}
      </p>
      <div className="flex flex-wrap gap-2">
        {data.isOn ? (
          <>
            <Button onClick={() => setOpen("codes")}>{t.newCodes}</Button>
            <Button tone="danger" onClick={() => setOpen("off")}>
              {t.switchOff}
            </Button>
          </>
        ) : (
          <Button onClick={() => setOpen("on")}>{t.switchOn}</Button>
        )}
      </div>
      {open === "on" && <SwitchOnSecondFactor onClose={close} />}
      {open === "off" && (
        <ProvePassword
          title={t.switchOff}
          text={t.switchOffText}
          tone="danger"
          onClose={close}
          submit={async (password) => {
            await endSecondFactor(password);
            toast(t.switchedOff);
            close();
          }}
        />
      )}
      {open === "codes" && (
        <ProvePassword
          title={t.newCodes}
          text={t.newCodesText}
          onClose={close}
          submit={async (password) => {
            setCodes(await renewBackupCodes(password));
            close();
          }}
        />
      )}
      {codes && <BackupCodes codes={codes} onClose={() => setCodes(null)} />}
    </>
  );
}
