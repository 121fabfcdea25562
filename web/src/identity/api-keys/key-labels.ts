import { everyday } from "@trato/domain/everyday.ts";
import { plurals } from "@trato/domain/terms.ts";

export const keyWords = {
  keys: plurals.apiKey,
  about: {
    en: "A key lets a program work as you, with your rights, in this workspace.",
    es: "Una clave permite a un programa trabajar como tú, con tus permisos, en este espacio.",
  },
  docs: { en: "Description of the API", es: "Descripción de la API" },
  newKey: { en: "New key", es: "Nueva clave" },
  name: everyday.name,
  nameHint: { en: "What will use it: “Web shop”.", es: "Qué la va a usar: «Tienda web»." },
  owner: { en: "Works as", es: "Trabaja como" },
  createdAt: everyday.created,
  lastUsed: { en: "Last used", es: "Último uso" },
  never: everyday.never,
  expires: { en: "Expires", es: "Caduca" },
  state: everyday.state,
  active: { en: "Active", es: "Activa" },
  expired: { en: "Expired", es: "Caducada" },
  isRevoked: { en: "Revoked", es: "Revocada" },
  inDays: { en: (days: number) => `In ${days} days`, es: (days: number) => `En ${days} días` },
  inAYear: { en: "In a year", es: "En un año" },
  create: everyday.create,
  createdTitle: { en: "Your key is ready", es: "Tu clave está lista" },
  createdText: {
    en: "Copy it now and keep it well: it is shown this once.",
    es: "Cópiala ahora y guárdala bien: solo se muestra esta vez.",
  },
  key: { en: "Key", es: "Clave" },
  done: everyday.ready,
  revoke: { en: "Revoke", es: "Revocar" },
  revokeTitle: { en: (name: string) => `Revoke “${name}”?`, es: (name: string) => `¿Revocar «${name}»?` },
  revokeText: {
    en: "The programs that use it are locked out at once. This cannot be undone.",
    es: "Los programas que la usan dejarán de entrar al instante. No se puede deshacer.",
  },
  back: everyday.back,
  revoked: { en: (name: string) => `${name} is revoked`, es: (name: string) => `Clave ${name} revocada` },
  none: {
    en: "Keys for your programs will stand here: a web shop, a script, a spreadsheet.",
    es: "Aquí estarán las claves de tus programas: una tienda web, un script, una hoja de cálculo.",
  },
};
