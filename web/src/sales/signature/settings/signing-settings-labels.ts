import { everyday } from "@trato/domain/everyday.ts";

export const signingSettingsWords = {
  signatures: everyday.signatures,
  both: { en: "The company’s signature", es: "Firma de la empresa" },
  countersigns: { en: "Somebody signs for the company, too", es: "También firma alguien de la empresa" },
  countersignsHint: {
    en: "Once the customer has signed, whoever may confirm orders signs under it, in Versions… of the quotation.",
    es: "Cuando el cliente ha firmado, quien puede confirmar pedidos firma debajo, en Versiones… del presupuesto.",
  },
  certificate: { en: "Certificate", es: "Certificado" },
  certificateText: {
    en: "What is signed is sealed with it against changes. Whoever wants to be sure that a document is yours compares these digits.",
    es: "Con él se sella lo firmado contra cambios. Quien quiera estar seguro de que un documento es tuyo compara estas cifras.",
  },
  since: {
    en: (holder: string, day: string) => `Names ${holder}, since ${day}`,
    es: (holder: string, day: string) => `A nombre de ${holder}, desde el ${day}`,
  },
  fingerprint: { en: "Its SHA-256", es: "Su SHA-256" },
  noCertificate: {
    en: "Trato makes it when the first quotation is signed.",
    es: "Trato lo crea cuando se firma el primer presupuesto.",
  },
  ownUntil: {
    en: (day: string) => `Your own; it holds until ${day}.`,
    es: (day: string) => `Propio; vale hasta el ${day}.`,
  },
  bringKey: { en: "Use your own certificate…", es: "Usar un certificado propio…" },
  bringTitle: { en: "Sign with your own certificate", es: "Firmar con un certificado propio" },
  bringText: {
    en: "The file with key and certificate (PKCS #12, .p12 or .pfx) that an authority gave the company. It is kept sealed and never handed out; what was signed before stays as it is.",
    es: "El archivo con clave y certificado (PKCS #12, .p12 o .pfx) que una autoridad dio a la empresa. Se guarda cifrado y no se entrega nunca; lo firmado antes queda como está.",
  },
  bring: { en: "Sign with it", es: "Firmar con él" },
  brought: { en: "From now on it is signed with your certificate", es: "Desde ahora se firma con tu certificado" },
  keyFile: { en: "Choose the file", es: "Elegir el archivo" },
  keyPassword: { en: "Its password", es: "Su contraseña" },
  giveUpKey: { en: "Back to Trato’s", es: "Volver al de Trato" },
  gaveUpKey: {
    en: "Trato makes a certificate of its own with the next signature",
    es: "Trato creará un certificado propio con la próxima firma",
  },
  stamps: { en: "Time stamps", es: "Sellos de tiempo" },
  stampsText: {
    en: "An authority of your choice vouches for the moment of each signature (RFC 3161).",
    es: "Una autoridad que elijas responde del momento de cada firma (RFC 3161).",
  },
  stampUrl: { en: "Address of the authority", es: "Dirección de la autoridad" },
  stampHint: {
    en: "Empty for none. Where it does not answer, documents are sealed without its stamp.",
    es: "Vacía para ninguna. Si no responde, los documentos se sellan sin su sello de tiempo.",
  },
};
