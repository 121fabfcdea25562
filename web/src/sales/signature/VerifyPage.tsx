import { FileSearch, ShieldAlert, ShieldCheck, ShieldQuestion } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Moment } from "@trato/domain/dates.ts";
import { formatFor } from "@trato/domain/format.ts";
import type { Signed } from "@trato/domain/sales/signature/cms.ts";
import { isOf, isSealedByOthers, type Verdict, verifyFile } from "@trato/domain/sales/signature/verify-file.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { FileInput } from "../../files/FileInput.tsx";
import { Button } from "../../ui/Button.tsx";
import { verifyWords } from "./verify-labels.ts";

type Looked = { name: string; verdict: Verdict };

/** Anyone drops a signed PDF or its evidence here, and sees whether it is as it was signed: in the browser, by no server. */
export function VerifyPage() {
  const t = useWords(verifyWords);
  const [looked, setLooked] = useState<readonly Looked[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const look = async (files: readonly File[]) => {
    if (files.length > 0) setLooked(await Promise.all(files.slice(0, mostFiles).map(lookAt)));
  };
  useDroppedFiles((files) => void look(files));
  return (
    <main className="flex min-h-dvh flex-col items-center bg-panel px-4 py-10 wrap-anywhere max-md:py-6">
      <title>{`${t.title} · Trato`}</title>
      <div className="flex w-full max-w-140 flex-col gap-5">
        <header className="flex flex-col gap-1">
          <h1 className="text-xl font-semibold">{t.title}</h1>
          <p className="text-quiet">{t.text}</p>
        </header>
        <div className="flex flex-wrap items-center gap-3 rounded-lg border border-dashed border-line2 bg-bg p-5">
          <FileInput
            ref={input}
            label={t.choose}
            accept=".pdf,.json,application/pdf,application/json"
            isMultiple
            onChoose={(files) => void look(files)}
          />
          <Button size="lg" tone="primary" icon={<FileSearch />} onClick={() => input.current?.click()}>
            {looked.length > 0 ? t.another : t.choose}
          </Button>
          <span className="text-quiet max-md:hidden">{t.orDrop}</span>
        </div>
        <div role="status" className="flex flex-col gap-5">
          {looked.map((one, index) => (
            <Told key={index} {...one} />
          ))}
          <Together looked={looked} />
        </div>
      </div>
    </main>
  );
}

/** A PDF, its evidence, and some more. */
const mostFiles = 10;

async function lookAt(file: File): Promise<Looked> {
  const verdict = await file.arrayBuffer().then(
    (bytes) => verifyFile(new Uint8Array(bytes)),
    (): Verdict => ({ is: "unreadable" }), // a folder
  );
  return { name: file.name, verdict };
}

type Good = Extract<Verdict, { is: "good" }>;

/** Whether each evidence belongs to a PDF beside it. */
function Together({ looked }: { looked: readonly Looked[] }) {
  const t = useWords(verifyWords);
  const good = looked.flatMap(({ verdict, name }) => (verdict.is === "good" ? [{ verdict, name }] : []));
  const [pdfs, evidences] = [
    good.filter((one) => one.verdict.kind === "pdf"),
    good.filter((one) => one.verdict.evidence),
  ];
  if (pdfs.length === 0) return null;
  return evidences.map(({ name, verdict }) => {
    const its = pdfs.find((pdf) => isOf(verdict, pdf.verdict));
    return (
      <p key={name} className={`rounded-lg p-4 ${its ? looks.good.look : looks.altered.look}`}>
        {its ? t.belongs(name, its.name) : t.belongsNot(name)}
      </p>
    );
  });
}

/** Files that are dropped anywhere on the page. */
function useDroppedFiles(onDropped: (files: File[]) => void): void {
  const dropped = useEffectEvent(onDropped);
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      dropped([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, []);
}

const looks = {
  good: { icon: <ShieldCheck />, look: "bg-ok-bg text-ok" },
  altered: { icon: <ShieldAlert />, look: "bg-bad-bg text-bad" },
  unreadable: { icon: <ShieldQuestion />, look: "bg-warn-bg text-warn" },
  unchecked: { icon: <ShieldQuestion />, look: "bg-warn-bg text-warn" },
} as const;

function Told({ name, verdict }: Looked) {
  const t = useWords(verifyWords);
  const { icon, look } = looks[verdict.is];
  return (
    <section className="flex flex-col gap-3">
      <div className={`flex gap-3 rounded-lg p-4 ${look} [&_svg]:size-6 [&_svg]:shrink-0`}>
        {icon}
        <div className="min-w-0">
          <h2 className="font-semibold">{t[verdict.is]}</h2>
          <p className="text-sm">{name}</p>
        </div>
      </div>
      <p>{t[`${verdict.is}Text`]}</p>
      {verdict.is === "good" && <Signers verdict={verdict} />}
    </section>
  );
}

function Signers({ verdict }: { verdict: Good }) {
  const t = useWords(verifyWords);
  const { moment } = useMoments();
  const facts = [
    ...(verdict.evidence?.signatures ?? []).flatMap(({ name, signedAt, shown }) => [
      { name: t.signer, value: `${name}, ${moment(signedAt)}` },
      { name: t.said, value: shown.text },
    ]),
    ...verdict.signed.flatMap(({ certificate, claimedAt, stamp }: Signed) => [
      { name: t.seal, value: certificate.holder },
      { name: t.sealedAt, value: claimedAt && moment(claimedAt as Moment) }, // read as a moment
      { name: t.certificate, value: certificate.fingerprint },
      { name: t.stamp, value: stamp && `${moment(stamp.at as Moment)} · ${stamp.authority}` }, // as above
      { name: t.stampCertificate, value: stamp?.fingerprint },
    ]),
    { name: t.sha256, value: verdict.sha256 },
    { name: t.sha256OfPdf, value: verdict.evidence?.pdf.sha256 },
  ];
  return (
    <>
      {isSealedByOthers(verdict) && <p className="rounded-lg bg-warn-bg p-4 text-warn">{t.others}</p>}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-lg bg-bg p-4 shadow-card max-sm:grid-cols-1 max-sm:gap-y-0.5">
        {facts.map(({ name, value }, index) =>
          value ? (
            <div key={index} className="contents">
              <dt className="text-quiet max-sm:pt-1.5">{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="text-sm text-quiet">{t.compare}</p>
    </>
  );
}

const clock = () => new Date().toISOString() as Moment; // toISOString writes moments

/** Moments as the reader's device has them. */
function useMoments() {
  const language = useLanguage();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return formatFor({ language, currency: "EUR", currencyDecimals: 2, timeZone }, clock);
}
