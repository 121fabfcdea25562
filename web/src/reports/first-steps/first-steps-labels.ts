import { everyday } from "@trato/domain/everyday.ts";
import type { FirstStepName } from "@trato/domain/reports/first-steps.ts";
import type { Pair } from "@trato/domain/words.ts";
import { paths } from "../../platform/paths.ts";

export const firstStepsWords = {
  title: { en: "First steps", es: "Primeros pasos" },
  doneOf: {
    en: (done: number, all: number) => `${done} of ${all} done`,
    es: (done: number, all: number) => `${done} de ${all} hechos`,
  },
  putAway: { en: "Put away", es: "Ocultar" },
  isDone: everyday.done,
};

type Step = { title: Pair<string>; text: Pair<string>; path: () => string };

/** What each step asks for, and where it is taken; what is known of the company is said beside its own. */
export const stepWords: Record<FirstStepName, Step> = {
  company: {
    title: { en: "Check what Trato knows of your company", es: "Revisa lo que Trato sabe de tu empresa" },
    text: { en: "Name, country, currency and language", es: "Nombre, país, moneda e idioma" },
    path: () => paths.settingsWorkspace(),
  },
  team: {
    title: { en: "Invite your team", es: "Invita a tu equipo" },
    text: { en: "Each with their own sign-in and rights", es: "Cada persona con su acceso y sus permisos" },
    path: () => paths.settingsMembers({ add: "new" }),
  },
  import: {
    title: { en: "Bring in what you have", es: "Importa lo que ya tienes" },
    text: {
      en: "Contacts, products, leads and open deals from a file",
      es: "Contactos, productos, iniciativas y oportunidades desde un archivo",
    },
    path: () => paths.import(),
  },
  product: {
    title: { en: "Write down your first product", es: "Da de alta tu primer producto" },
    text: { en: "A name and a price suffice", es: "Basta con un nombre y un precio" },
    path: () => paths.products(),
  },
  quotation: {
    title: { en: "Write your first quotation", es: "Haz tu primer presupuesto" },
    text: { en: "And send it by e-mail or as a link", es: "Y envíalo por correo o como enlace" },
    path: () => paths.quotations(),
  },
};
