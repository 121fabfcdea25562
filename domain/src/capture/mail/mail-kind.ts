import type { ReadMail } from "./read-mail.ts";

/**
 * What a mail is. bounced: it says that another one did not arrive; delayed: not yet; complaint: its receiver calls another one spam;
 * receipt: another one was opened; automatic: a machine answered, as for whoever is on holiday; written: somebody wrote it.
 */
export const mailKinds = ["written", "automatic", "bounced", "delayed", "complaint", "receipt"] as const;
export type MailKind = (typeof mailKinds)[number];

type Told = Pick<ReadMail, "headers" | "from" | "subject" | "text" | "report">;

const reports: readonly (readonly [RegExp, MailKind])[] = [
  [/report-type="?feedback-report/i, "complaint"],
  [/report-type="?disposition-notification/i, "receipt"],
];

const postmen =
  /^(mailer-?daemon|mail-?daemon|post_?master|post_?office|mdaemon|mailadmin|mail-?system|mmdf|daemon|no-?reply-?bounces?|bounces?|mail-?delivery.*)@/i;
const postmenNames =
  /mail(er)?[ -]?(delivery|daemon|administrator)|postmaster|delivery subsystem|mail delivery system/i;
const failed =
  /undeliver|not? (be )?delivered|delivery (status|failure|failed|error|problem|report|has failed|notification)|failure notice|returned (mail|to sender)|mail (could not|system error|failure)|could ?n[o']t be delivered|message (delivery|status|you sent)|unable to deliver|delivery has failed|no se (ha podido|pudo) entregar|no entregado|devuelto|nondeliverable|non-deliver|(error|warning|problem).*(mail|message|deliver)|mail.*(error|fail)|не ?доставлен|недоставлен|配信|エラー|届きません/i;
const onlyLate = /\bdelay(ed)?\b|still (be )?(try|retr)ing|will (be )?retr|for past \d+ (hour|day)|retrasad|demorad/i;
const onlyMachinesSay =
  /^(undeliver(able|ed mail)|delivery status notification|failure notice|mail delivery (failed|failure)|returned mail|メールエラー)/i;
const refusedByList = /\byou (?:\S+@\S+ )?are not (?:a |an? allowed )?(?:member|subscriber)\b/i;
const holiday =
  /^(auto(matic)?[ -]?(reply|response|antwort|respuesta)|automatische|respuesta autom|out of (the )?office|fuera de (la )?oficina|abwesen|absence|vacation|ausente)\b|^(auto|automatisch)\s*:/i;

/** Tells by its headers, and of free text by who says what, whether a mail was written by somebody, and what it is otherwise. */
export function mailKindOf(mail: Told): MailKind {
  const { headers, from, subject } = mail;
  const type = headers["content-type"] ?? "";
  const report = reports.find(([shape]) => shape.test(type));
  if (report) return report[1];
  if (/report-type="?delivery-status/i.test(type) || "x-failed-recipients" in headers) return lateOrBack(mail);
  if (onlyMachinesSay.test(subject.trim()) || isRefusedByList(mail)) return lateOrBack(mail);
  const isFromPostman = postmen.test(from?.address ?? "") || postmenNames.test(from?.name ?? "");
  const isFromNobody = /^<\s*>$/.test((headers["return-path"] ?? "").trim());
  if (isFromPostman && (mail.report !== "" || speaksOfFailure(mail))) return lateOrBack(mail);
  if (isFromNobody && !isAutomatic(mail) && speaksOfFailure(mail)) return lateOrBack(mail);
  return isAutomatic(mail) || isFromNobody ? "automatic" : "written";
}

const isRefusedByList = ({ headers, subject }: Told): boolean =>
  refusedByList.test(subject) &&
  ["x-mlserver", "x-ml-name", "list-id", "list-subscribe"].some((name) => name in headers);

const speaksOfFailure = ({ subject, text }: Told): boolean => failed.test(subject) || failed.test(text.slice(0, 2_000));

function lateOrBack({ subject, text, report }: Told): MailKind {
  const beginning = text.slice(0, 2_000);
  if (/^action:\s*failed/im.test(`${report}\n${text}`)) return "bounced";
  if (/^action:\s*delayed/im.test(`${report}\n${text}`)) return "delayed";
  return onlyLate.test(subject) || onlyLate.test(beginning) ? "delayed" : "bounced";
}

/** Lists and campaigns are written by somebody, though to many: what answers by itself says so. */
function isAutomatic({ headers, subject }: Told): boolean {
  const submitted = headers["auto-submitted"];
  if (submitted !== undefined && !/^no\b/i.test(submitted.trim())) return true;
  if ("x-autoreply" in headers || "x-autorespond" in headers || "x-auto-reply" in headers) return true;
  if (/auto[_-]?reply/i.test(headers["precedence"] ?? "")) return true;
  return holiday.test(subject.trim());
}

/**
 * Whether it was written to many at once, to a list or by a campaign: a program answers nothing to such (RFC 3834). What comes by a list of the
 * company's own, as to all who read its address, was written to the company.
 */
export function isToMany({ headers }: Pick<ReadMail, "headers">, ownDomains: readonly string[]): boolean {
  const list = /<?([^<>\s]*)>?\s*$/.exec(headers["list-id"] ?? "")?.[1]?.toLowerCase() ?? "";
  if (list !== "" && ownDomains.some((own) => list === own || list.endsWith(`.${own}`))) return false;
  const isListed = ["list-id", "list-unsubscribe", "list-post", "x-mailing-list"].some((name) => name in headers);
  return isListed || /^\s*(bulk|list|junk)\b/i.test(headers["precedence"] ?? "");
}

/** Whether another server took it for spam. */
export function isCalledSpam({ headers }: Pick<ReadMail, "headers">): boolean {
  return /^yes\b/i.test((headers["x-spam-flag"] ?? headers["x-spam-status"] ?? headers["x-spam"] ?? "").trim());
}
