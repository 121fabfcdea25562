import { everyday } from "@trato/domain/everyday.ts";

export const passkeyWords = {
  title: { en: "Passkeys", es: "Llaves de acceso" },
  text: {
    en: "Sign in with finger, face or the number of a device, or with a security key, without password and code. Nothing can be stolen by a false page.",
    es: "Entra con la huella, la cara o el PIN de un dispositivo, o con una llave de seguridad, sin contraseña ni código. Una página falsa no puede robarte nada.",
  },
  none: { en: "You have none yet.", es: "Todavía no tienes ninguna." },
  add: { en: "Add a passkey", es: "Añadir una llave de acceso" },
  addText: {
    en: "First your password, to be sure that it is you. Then the browser asks which device keeps it.",
    es: "Primero tu contraseña, para saber que eres tú. Después el navegador te preguntará qué dispositivo la guarda.",
  },
  goOn: everyday.goOn,
  password: everyday.password,
  name: everyday.name,
  nameHint: { en: "By which you know it again", es: "Para que la reconozcas" },
  nameMissing: { en: "Give it a name", es: "Ponle un nombre" },
  added: { en: "From now on you can sign in with it", es: "Ya puedes entrar con ella" },
  madeOn: { en: (when: string) => `Made ${when}`, es: (when: string) => `Creada el ${when}` },
  usedOn: { en: (when: string) => `used ${when}`, es: (when: string) => `usada el ${when}` },
  neverUsed: { en: "never used", es: "sin usar" },
  nameOf: { en: (name: string) => `Name of ${name}`, es: (name: string) => `Nombre de ${name}` },
  removeOf: everyday.removeOf,
  removed: { en: (name: string) => `${name} is removed`, es: (name: string) => `${name}: quitada` },
  noSite: {
    en: "They need an address with a name and https. Whoever runs the server sets it as TRATO_PUBLIC_URL.",
    es: "Necesitan una dirección con nombre y https. Quien lleva el servidor la indica en TRATO_PUBLIC_URL.",
  },
  elsewhere: {
    en: (address: string) => `They are made at ${address}. Open Trato there.`,
    es: (address: string) => `Se crean en ${address}. Abre Trato ahí.`,
  },
  unknownHere: { en: "This browser knows no passkeys.", es: "Este navegador no conoce las llaves de acceso." },
};
