import type { Phrases } from "../words.ts";

/** What a mail library tells of a mail that did not leave: its own code, the system's, and the server's answer where there was one. */
export type MailFailure = {
  code: string | null;
  /** The number with which the server's answer begins; null where there was none. */
  answered: number | null;
  /** What was being said to it: "RCPT TO", "AUTH PLAIN". */
  command: string | null;
  message: string;
  /** To whom the mail was: whether the server must know letters of all languages. */
  isInternational: boolean;
};

const certificate = /certificate|self.signed|DEPTH_ZERO|CERT_|ALTNAME|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS_CERT/i;
const notEncrypted = /wrong version number|packet length|ssl3_get_record|ERR_SSL|alert protocol/i;

/** What went wrong, by a name that has words in deliveryProblems. */
export function mailProblemOf(failure: MailFailure): MailProblem {
  return byConnection(failure) ?? byAnswer(failure) ?? "other";
}

function byConnection({ code, answered, message }: MailFailure): MailProblem | null {
  if (code === "EFORBIDDEN") return "forbidden_address";
  if (code === "EUNREADABLE") return "password_unreadable";
  if (certificate.test(message) || certificate.test(code ?? "")) return "certificate";
  if (notEncrypted.test(message)) return "not_encrypted";
  if (code === "EDNS" || code === "ENOTFOUND" || code === "EAI_AGAIN" || /ENOTFOUND|EAI_AGAIN/.test(message))
    return "unknown_host";
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE/.test(`${code} ${message}`)) return "unreachable";
  if (code === "ETIMEDOUT" || /timed? ?out/i.test(message)) return "timeout";
  if (code === "ETLS") return "no_starttls";
  if (code === "EPROTOCOL" && answered === null) return "no_mail_server";
  return code === "ECONNECTION" && answered === null ? "unreachable" : null;
}

const relaying = /relay|not permitted to send|sender.*not.*authenticated/i;

function byAnswer({ code, answered, command, message, isInternational }: MailFailure): MailProblem | null {
  if (code === "EAUTH" || answered === 535) return "wrong_password";
  if (answered === 530) return "password_needed";
  if (answered === null) return null;
  if (answered < 500) return "later";
  if (command === "MAIL FROM") return "sender_refused";
  if (relaying.test(message)) return "relay_denied";
  if (answered === 552 || answered === 523) return "too_large";
  if (command === "RCPT TO") return isInternational ? "unicode" : "recipient_refused";
  return "refused";
}

/** It is the mail itself that is refused: to try again would change nothing. */
export const isFinal = (problem: MailProblem): boolean =>
  [
    "unicode",
    "recipient_refused",
    "refused",
    "too_large",
    "partly_refused",
    "came_back",
    "document_too_large",
    "document_not_made",
    "file_missing",
  ].includes(problem);

/** The server is away, or Trato may not speak with it: what goes through for one mail goes for the others, too. */
export const isOfServer = (problem: MailProblem): boolean => problem !== "later" && !isFinal(problem);

const answer = (d: Record<string, unknown>): string => (typeof d["answer"] === "string" ? ` (${d["answer"]})` : "");

/** Why a message could not be delivered, with the mail server's own answer. */
export const deliveryProblems = {
  unknown_host: {
    en: (d) => `There is no mail server of this name${answer(d)}.`,
    es: (d) => `No existe ningún servidor de correo con ese nombre${answer(d)}.`,
  },
  unreachable: {
    en: (d) => `The mail server does not answer at this port${answer(d)}.`,
    es: (d) => `El servidor de correo no responde en ese puerto${answer(d)}.`,
  },
  timeout: {
    en: (d) => `The mail server did not answer in time${answer(d)}.`,
    es: (d) => `El servidor de correo no respondió a tiempo${answer(d)}.`,
  },
  certificate: {
    en: (d) => `The mail server's certificate is not to be trusted, so nothing was sent to it${answer(d)}.`,
    es: (d) => `El certificado del servidor de correo no es de confianza, así que no se le envió nada${answer(d)}.`,
  },
  no_starttls: {
    en: (d) => `The mail server offers no encryption at this port; try TLS, mostly at port 465${answer(d)}.`,
    es: (d) =>
      `El servidor de correo no ofrece cifrado en ese puerto; prueba con TLS, casi siempre en el 465${answer(d)}.`,
  },
  not_encrypted: {
    en: (d) => `What answers at this port does not begin with TLS; try STARTTLS, mostly at port 587${answer(d)}.`,
    es: (d) =>
      `Lo que responde en ese puerto no empieza con TLS; prueba con STARTTLS, casi siempre en el 587${answer(d)}.`,
  },
  no_mail_server: {
    en: "What answers at this port is no mail server.",
    es: "Lo que responde en ese puerto no es un servidor de correo.",
  },
  forbidden_address: {
    en: "Addresses of this kind (link-local, multicast) are no mail servers, and Trato does not talk to them.",
    es: "Las direcciones de este tipo (enlace local, multidifusión) no son servidores de correo, y Trato no se conecta a ellas.",
  },
  wrong_password: {
    en: (d) => `The mail server does not take this user and password${answer(d)}.`,
    es: (d) => `El servidor de correo no acepta ese usuario y contraseña${answer(d)}.`,
  },
  password_needed: {
    en: (d) => `The mail server wants a user and a password first${answer(d)}.`,
    es: (d) => `El servidor de correo pide antes un usuario y una contraseña${answer(d)}.`,
  },
  password_unreadable: {
    en: "The password was kept under another TRATO_SECRET and cannot be read: type it again.",
    es: "La contraseña se guardó con otro TRATO_SECRET y no se puede leer: escríbela de nuevo.",
  },
  sender_refused: {
    en: (d) => `The mail server does not send for this sender${answer(d)}.`,
    es: (d) => `El servidor de correo no envía para ese remitente${answer(d)}.`,
  },
  relay_denied: {
    en: (d) => `The mail server does not pass mail on to other domains for this sign-in${answer(d)}.`,
    es: (d) => `El servidor de correo no reenvía correo a otros dominios con este acceso${answer(d)}.`,
  },
  recipient_refused: {
    en: (d) => `The mail server does not take this address${answer(d)}.`,
    es: (d) => `El servidor de correo no acepta esa dirección${answer(d)}.`,
  },
  partly_refused: {
    en: (d) => `It left, but the mail server refused to bring it to ${String(d["answer"])}.`,
    es: (d) => `Salió, pero el servidor de correo rechazó entregarlo a ${String(d["answer"])}.`,
  },
  came_back: {
    en: (d) => `It came back${answer(d)}.`,
    es: (d) => `Ha vuelto sin entregarse${answer(d)}.`,
  },
  unicode: {
    en: (d) =>
      `The mail server does not deliver to addresses with such letters before the @ (it has no SMTPUTF8)${answer(d)}.`,
    es: (d) =>
      `El servidor de correo no entrega a direcciones con esas letras delante de la @ (no tiene SMTPUTF8)${answer(d)}.`,
  },
  too_large: {
    en: (d) => `The mail is too large for the mail server${answer(d)}.`,
    es: (d) => `El correo es demasiado grande para el servidor${answer(d)}.`,
  },
  refused: {
    en: (d) => `The mail server refuses the mail${answer(d)}.`,
    es: (d) => `El servidor de correo rechaza el correo${answer(d)}.`,
  },
  later: {
    en: (d) => `The mail server cannot take it now${answer(d)}.`,
    es: (d) => `El servidor de correo no puede aceptarlo ahora${answer(d)}.`,
  },
  other: {
    en: (d) => `The mail could not be delivered${answer(d)}.`,
    es: (d) => `El correo no se pudo entregar${answer(d)}.`,
  },
  given_up: {
    en: "It was tried as often as is useful, and each time was cut off.",
    es: "Se intentó tantas veces como tiene sentido, y siempre se cortó.",
  },
  document_too_large: {
    en: "The attached PDF is larger than 10 MB, which most mail servers refuse: send it again without the PDF, the link shows the same.",
    es: "El PDF adjunto pasa de 10 MB, que la mayoría de los servidores rechaza: envíalo de nuevo sin el PDF, el enlace muestra lo mismo.",
  },
  document_not_made: {
    en: "The PDF to attach could not be made: send it again, or without the PDF.",
    es: "No se pudo hacer el PDF adjunto: envíalo de nuevo, o sin el PDF.",
  },
  file_missing: {
    en: "A file that goes along is not where it should be: send it again without it, and tell whoever runs Trato.",
    es: "Un archivo que lo acompaña no está donde debería: envíalo de nuevo sin él y avisa a quien administra Trato.",
  },
  brought_in: {
    en: "It had not left yet when this workspace was taken out of another Trato. It stays here so that nobody gets it twice; try again here if it did not leave there.",
    es: "Aún no había salido cuando este espacio se sacó de otro Trato. Se queda aquí para que nadie lo reciba dos veces; reinténtalo si allí no salió.",
  },
} satisfies Phrases;

export type MailProblem = keyof typeof deliveryProblems;
