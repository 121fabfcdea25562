import { everyday } from "@trato/domain/everyday.ts";
import { passkeyWords } from "./passkey-labels.ts";

export const providerLinkWords = {
  title: everyday.companySignIn,
  text: {
    en: (label: string) => `Who you are at ${label}, by which you come in here without a password.`,
    es: (label: string) => `Quién eres en ${label}, con lo que entras aquí sin contraseña.`,
  },
  none: { en: "Not connected yet.", es: "Todavía sin conectar." },
  connect: { en: (label: string) => `Connect with ${label}`, es: (label: string) => `Conectar con ${label}` },
  connectText: {
    en: "First your password, to be sure that it is you. Then sign in at the company's provider.",
    es: "Primero tu contraseña, para saber que eres tú. Después entra en el proveedor de la empresa.",
  },
  goOn: everyday.goOn,
  madeOn: { en: (when: string) => `Connected ${when}`, es: (when: string) => `Conectado el ${when}` },
  usedOn: passkeyWords.usedOn,
  removeOf: everyday.removeOf,
  removed: { en: (label: string) => `${label} is disconnected`, es: (label: string) => `${label}: desconectado` },
  onlyHere: {
    en: "You came in by the company's sign-in. To change how you sign in, come in with your password or a passkey; “Forgot your password?” makes the first one.",
    es: "Has entrado con el acceso de la empresa. Para cambiar cómo entras, entra con tu contraseña o una llave de acceso; «¿Has olvidado la contraseña?» crea la primera.",
  },
};
