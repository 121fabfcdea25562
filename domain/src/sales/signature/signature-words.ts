import { everyday } from "../../everyday.ts";
import { terms } from "../../terms.ts";
import type { Language, Phrases } from "../../words.ts";

export const signatureRefusals = {
  "signature.unreadable": {
    en: "The signature cannot be read as a picture. Draw it again.",
    es: "La firma no se puede leer como imagen. Dibújala de nuevo.",
  },
  "signature.code_wrong": {
    en: "That is not the code, or it no longer holds. Ask for another one.",
    es: "Ese no es el código, o ya no vale. Pide otro.",
  },
  "signing_key.unreadable": {
    en: "This is no file with one key and its certificate (.p12 or .pfx).",
    es: "No es un archivo con una clave y su certificado (.p12 o .pfx).",
  },
  "signing_key.password": {
    en: "The password does not open the file.",
    es: "La contraseña no abre el archivo.",
  },
  "signing_key.unfit": {
    en: "Documents are signed with RSA of 2,048 bits or more, or with a curve of NIST.",
    es: "Los documentos se firman con RSA de 2.048 bits o más, o con una curva del NIST.",
  },
  "signing_key.expired": {
    en: "The certificate is not valid today.",
    es: "El certificado no es válido hoy.",
  },
  "signing_key.too_large": {
    en: "The certificates are too large for a signature. Leave those of the authorities out.",
    es: "Los certificados son demasiado grandes para una firma. Deja fuera los de las autoridades.",
  },
  "signature.none": { en: "The customer has not signed it.", es: "El cliente no lo ha firmado." },
  "signature.countersigned": {
    en: "Somebody has signed it for the company already.",
    es: "Alguien ya lo ha firmado por la empresa.",
  },
  "signature.way_closed": {
    en: "This way of signing is not open here.",
    es: "Esta forma de firmar no está disponible aquí.",
  },
} satisfies Phrases;

/** What one says yes to, above the button and in the record: the same words. */
export const consentWords = {
  consent: {
    en: ({ number, version, total }) => `I accept ${offerIn("en", number, version)} for ${String(total)}.`,
    es: ({ number, version, total }) => `Acepto el ${offerIn("es", number, version)} por ${String(total)}.`,
  },
  counterConsent: {
    en: ({ number, version, total, workspace }) =>
      `For ${String(workspace)} I sign ${offerIn("en", number, version)} for ${String(total)}.`,
    es: ({ number, version, total, workspace }) =>
      `En nombre de ${String(workspace)} firmo el ${offerIn("es", number, version)} por ${String(total)}.`,
  },
} satisfies Phrases;

function offerIn(language: Language, number: unknown, version: unknown): string {
  const quotation = `${terms.quotation[language].toLowerCase()} ${String(number)}`;
  if (typeof version !== "number") return quotation;
  return `${quotation}, ${language === "en" ? "version" : "versión"} ${version},`;
}

/** The mail that brings a code to sign with. */
export const codeMail = {
  subject: {
    en: ({ number }) => `Your code to sign ${String(number)}`,
    es: ({ number }) => `Tu código para firmar ${String(number)}`,
  },
  body: {
    en: ({ workspace, minutes }) =>
      `You want to sign a quotation of ${String(workspace)}. Type the code below on its page; it holds for ${String(minutes)} minutes.\n\nIf it was not you, there is nothing to do: without the code nobody signs with it.`,
    es: ({ workspace, minutes }) =>
      `Quieres firmar un presupuesto de ${String(workspace)}. Escribe en su página el código de abajo; vale ${String(minutes)} minutos.\n\nSi no has sido tú, no hay nada que hacer: sin el código nadie firma con él.`,
  },
  code: { en: ({ code }) => `Code: ${String(code)}`, es: ({ code }) => `Código: ${String(code)}` },
} satisfies Phrases;

/** How somebody signed. */
export const signingWayWords = {
  drawn: { en: "drawn by hand", es: "dibujada a mano" },
  typed: { en: "by typing the name", es: "escribiendo el nombre" },
  code: { en: "by a code sent by mail", es: "con un código enviado por correo" },
} satisfies Phrases;

/** The page of a signed PDF that tells of a signature. */
export const signaturePageWords = {
  title: everyday.signature,
  titleOfSeller: { en: "Signature for the company", es: "Firma por la empresa" },
  way: { en: "How it was signed", es: "Cómo se firmó" },
  signedAt: everyday.when,
  email: { en: "Code sent to", es: "Código enviado a" },
  address: { en: "Internet address", es: "Dirección de internet" },
  userAgent: { en: "Browser", es: "Navegador" },
  version: { en: "SHA-256 of the version", es: "SHA-256 de la versión" },
  content: { en: "SHA-256 of what was accepted", es: "SHA-256 de lo aceptado" },
  record: { en: "SHA-256 of the signature", es: "SHA-256 de la firma" },
  chosen: { en: "Chosen by the customer", es: "Elegido por el cliente" },
  how: {
    en: ({ url }) =>
      `This document is sealed against changes: whoever opens it in a PDF reader, or drops it on ${String(url)}, sees whether a single sign of it is other than when it was signed.`,
    es: ({ url }) =>
      `Este documento está sellado contra cambios: quien lo abra en un lector de PDF, o lo suelte en ${String(url)}, ve si un solo signo es distinto de cuando se firmó.`,
  },
} satisfies Phrases;
