import { useQuery } from "@tanstack/react-query";
import type { Draw } from "@trato/domain/opportunities/assignment/draw.ts";
import { replayed } from "@trato/domain/opportunities/assignment/draw.ts";
import { fieldOfCondition } from "@trato/domain/opportunities/assignment/conditions.ts";
import { useFormat } from "../../platform/session.ts";
import { type Said, useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { answerOutcomeWords, causeWords, leftOutWords, whyWords } from "./assignment-labels.ts";
import { TeamDrawTold } from "../team-draws/TeamDrawTold.tsx";
import { drawsQuery, type LeadDraw } from "./queries.ts";

type WhyMeProps = { opportunityId: string; onClose: () => void };

/** Why a lead is whose it is: each time that the rules were asked, who could have had it, who not and why, and the draw, repeated. */
export function WhyMe({ opportunityId, onClose }: WhyMeProps) {
  const t = useWords(whyWords);
  const { data } = useQuery(drawsQuery(opportunityId));
  return (
    <Dialog isOpen onClose={onClose} title={t.title} size="lg" footer={<Button onClick={onClose}>{t.close}</Button>}>
      {!data && <Skeleton className="h-40" />}
      {data?.items.length === 0 && <p className="text-quiet">{t.none}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {data?.items.map((draw) => (
          <li key={draw.id} className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
            <Told draw={draw} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function Told({ draw }: { draw: LeadDraw }) {
  const { drawnAt, cause, answerBy, outcome, passed, draws, teamDraw } = draw;
  const t = useWords(whyWords);
  const f = useFormat();
  const language = useLanguage();
  return (
    <>
      <div className="flex flex-col gap-0.5">
        <p className="font-medium">{givenText(draw, t)}</p>
        <p className="text-sm text-quiet">
          {causeWords[cause][language]} · {f.moment(drawnAt)}
        </p>
        {answerBy && (
          <p className="text-sm text-quiet">
            {t.answerBy(f.moment(answerBy))}
            {outcome && ` · ${answerOutcomeWords[outcome][language]}`}
          </p>
        )}
      </div>
      {passed.length > 0 && (
        <ul className="flex flex-col text-sm text-quiet">
          {passed.map(({ ruleId, name, field }) => (
            <li key={ruleId}>{t.passed(name, fieldOfCondition(field)?.words[language] ?? field)}</li>
          ))}
        </ul>
      )}
      {draws.map((each) => (
        <DrawTable key={each.ruleId} draw={each} />
      ))}
      {teamDraw && <TeamDrawTold draw={teamDraw} />}
    </>
  );
}

/** Who gave it to whom: a rule, or the teams' draw. */
function givenText({ rule, member, team, teamDraw }: LeadDraw, t: Said<typeof whyWords>): string {
  if (teamDraw) return member ? t.drawGave(member.name, team ?? "") : t.drawGaveTeam(team ?? "");
  const isGiven = rule !== null && (member !== null || team !== null);
  return isGiven ? t.ruleGave(rule, member?.name ?? team ?? "") : t.gaveNobody;
}

type Logged = LeadDraw["draws"][number];

function DrawTable({ draw }: { draw: Logged }) {
  const t = useWords(whyWords);
  const f = useFormat();
  const { name, candidates, mode, seed, drawn } = draw;
  if (candidates.length === 0) return <p className="text-sm text-quiet">{t.teamWhole}</p>;
  const among = candidates.filter(({ leftOut }) => leftOut === null);
  const total = among.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <div className="flex flex-col gap-1.5">
      <table className="w-full text-sm">
        <caption className="sr-only">{t.candidates(name)}</caption>
        <thead className="text-left text-quiet">
          <tr className="border-b border-line [&>th]:py-1 [&>th]:pr-3 [&>th]:font-medium">
            <th scope="col">{t.who}</th>
            {mode === "by_weight" ? (
              <th scope="col" className="text-right">
                {t.weight}
              </th>
            ) : (
              <th scope="col">{t.lastGiven}</th>
            )}
            <th scope="col">{t.result}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => (
            <CandidateRow key={candidate.memberId} candidate={candidate} draw={draw} />
          ))}
        </tbody>
      </table>
      {mode === "in_turn" && among.length > 1 && <p className="text-sm text-quiet">{t.inTurn}</p>}
      {drawn !== null && (
        <p className="text-sm text-quiet tabular-nums">{t.drawn(f.count(drawn), f.count(total - 1), String(seed))}</p>
      )}
      {draw.memberId !== null && <Replay draw={draw} />}
    </div>
  );
}

function CandidateRow({ candidate, draw }: { candidate: Logged["candidates"][number]; draw: Logged }) {
  const t = useWords(whyWords);
  const f = useFormat();
  const language = useLanguage();
  const { memberId, name, weight, lastGivenAt, leftOut } = candidate;
  const isWinner = memberId === draw.memberId;
  return (
    <tr className="border-b border-line last:border-0 [&>td]:py-1 [&>td]:pr-3">
      <td className={isWinner ? "font-semibold" : leftOut ? "text-quiet" : ""}>{name}</td>
      {draw.mode === "by_weight" ? (
        <td className="text-right tabular-nums">{f.count(weight)}</td>
      ) : (
        <td className="text-quiet tabular-nums">{lastGivenAt ? f.moment(lastGivenAt) : t.never}</td>
      )}
      <td className={isWinner ? "font-semibold" : "text-quiet"}>
        {leftOut ? leftOutWords[leftOut][language] : isWinner ? t.got : t.could}
      </td>
    </tr>
  );
}

/** The draw is made again from what its log keeps. */
function Replay({ draw }: { draw: Logged }) {
  const t = useWords(whyWords);
  const { memberId } = replayed(draw satisfies Draw);
  const isSame = memberId === draw.memberId;
  return <p className={isSame ? "text-sm text-ok" : "text-sm text-bad"}>{isSame ? t.isReplayed : t.isNotReplayed}</p>;
}
