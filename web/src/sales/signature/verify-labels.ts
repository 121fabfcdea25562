export const verifyWords = {
  title: { en: "Is it as it was signed?", es: "¿Está como se firmó?" },
  text: {
    en: "Choose a signed PDF, or the evidence of a signature, or both together. It is looked at on this device: nothing leaves it.",
    es: "Elige un PDF firmado o las pruebas de una firma, o ambos a la vez. Se mira en este aparato: nada sale de él.",
  },
  choose: { en: "Choose the signed file", es: "Elegir el archivo firmado" },
  another: { en: "Choose another file", es: "Elegir otro archivo" },
  orDrop: { en: "or drop it here", es: "o suéltalo aquí" },
  good: { en: "As it was signed", es: "Tal como se firmó" },
  altered: { en: "Altered after it was signed", es: "Modificado después de firmarse" },
  unreadable: { en: "Not something that Trato signs", es: "No es algo que firme Trato" },
  unchecked: { en: "It cannot be checked here", es: "Aquí no se puede comprobar" },
  goodText: {
    en: "Not a letter, not a cent, not the time is other than then.",
    es: "Ni una letra, ni un céntimo, ni la hora son distintos de entonces.",
  },
  alteredText: {
    en: "Something in this file is other than when it was signed. Ask for the file again from whoever has it since then.",
    es: "Algo de este archivo es distinto de cuando se firmó. Pídelo otra vez a quien lo tenga desde entonces.",
  },
  unreadableText: {
    en: "It is neither a PDF with a signature nor the evidence of one.",
    es: "No es un PDF con firma ni las pruebas de una.",
  },
  uncheckedText: {
    en: "The browser checks signatures only on pages that come encrypted. Open this page by its https address, on any Trato.",
    es: "El navegador solo comprueba firmas en páginas que llegan cifradas. Abre esta página por su dirección https, en cualquier Trato.",
  },
  others: {
    en: "More than one certificate sealed it: whoever added the later seal may have added pages, too. Compare each with its owner’s.",
    es: "Lo sellaron varios certificados: quien puso el último sello pudo añadir también páginas. Compara cada uno con el de su dueño.",
  },
  belongs: {
    en: (evidence: string, pdf: string) => `${evidence} is the evidence of ${pdf}.`,
    es: (evidence: string, pdf: string) => `${evidence} son las pruebas de ${pdf}.`,
  },
  belongsNot: {
    en: (evidence: string) => `${evidence} is the evidence of another PDF than the one beside it.`,
    es: (evidence: string) => `${evidence} son las pruebas de un PDF distinto del que está al lado.`,
  },
  sha256: { en: "This file, SHA-256", es: "Este archivo, SHA-256" },
  sha256OfPdf: { en: "Its PDF, SHA-256", es: "Su PDF, SHA-256" },
  signer: { en: "Signed by", es: "Firmado por" },
  said: { en: "Said yes to", es: "Dijo que sí a" },
  seal: { en: "Sealed by", es: "Sellado por" },
  sealedAt: { en: "Sealed", es: "Sellado el" },
  stamp: { en: "Time stamp", es: "Sello de tiempo" },
  stampCertificate: { en: "The time stamp’s, SHA-256", es: "El del sello de tiempo, SHA-256" },
  certificate: { en: "Certificate, SHA-256", es: "Certificado, SHA-256" },
  compare: {
    en: "Whether a certificate is the company’s own, or that of whoever gave the time stamp, is told by nobody here: compare these digits with those that they give you.",
    es: "Que un certificado sea de la empresa, o de quien dio el sello de tiempo, no lo dice nadie aquí: compara estas cifras con las que te den.",
  },
};
