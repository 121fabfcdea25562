import { everyday } from "@trato/domain/everyday.ts";
import { signingWayWords } from "@trato/domain/sales/signature/signature-words.ts";

export const signatureWords = {
  signature: everyday.signature,
  signedBy: {
    en: (name: string, when: string) => `Signed by ${name}, ${when}`,
    es: (name: string, when: string) => `Firmado por ${name}, ${when}`,
  },
  countersignedBy: {
    en: (name: string, when: string) => `Signed for the company by ${name}, ${when}`,
    es: (name: string, when: string) => `Firmado por la empresa: ${name}, ${when}`,
  },
  forgotten: {
    en: (when: string) => `Signed ${when}; whose signature it was is forgotten`,
    es: (when: string) => `Firmado el ${when}; de quién era la firma se ha olvidado`,
  },
  pictureOf: { en: (name: string) => `Signature of ${name}`, es: (name: string) => `Firma de ${name}` },
  countersign: { en: "Sign for the company", es: "Firmar por la empresa" },
  signedPdf: { en: "Signed PDF", es: "PDF firmado" },
  evidence: { en: "Evidence", es: "Pruebas" },
  beingMade: { en: "The signed PDF is being made…", es: "El PDF firmado se está preparando…" },
  ...signingWayWords,
  codeTo: { en: (email: string) => `code to ${email}`, es: (email: string) => `código a ${email}` },
  from: { en: (address: string) => `from ${address}`, es: (address: string) => `desde ${address}` },
};
