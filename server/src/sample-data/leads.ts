import type { Language } from "@trato/domain/words.ts";
import { fair, friend, mail, web } from "./deal.ts";
import type { MemberKey } from "./people.ts";

export type SampleLead = {
  title: Record<Language, string>;
  company: Record<Language, string>;
  person: Record<Language, string>;
  domain: string;
  source: Record<Language, string>;
  salesperson: MemberKey | null;
  began: number;
  worth: string;
};

const lead = (
  title: [string, string],
  company: [string, string],
  person: [string, string],
  domain: string,
  source: Record<Language, string>,
  salesperson: MemberKey | null,
  began: number,
  worth: string,
): SampleLead => ({
  title: { en: title[0], es: title[1] },
  company: { en: company[0], es: company[1] },
  person: { en: person[0], es: person[1] },
  domain,
  source,
  salesperson,
  began,
  worth,
});

export const sampleLeads: readonly SampleLead[] = [
  lead(
    ["Asked for the catalogue", "Pide el catálogo"],
    ["Orchard Dental", "Dental Huerta"],
    ["Amy Frost", "Amaya Frías"],
    "huerta",
    web,
    null,
    1,
    "400",
  ),
  lead(
    ["Wants chairs on trial", "Quiere probar sillas"],
    ["Delta Systems", "Sistemas Delta"],
    ["Ben Cross", "Benito Cruz"],
    "delta",
    web,
    "luis",
    2,
    "1450",
  ),
  lead(
    ["Met at the fair", "Contacto de la feria"],
    ["Stone & Partners", "Piedra y Asociados"],
    ["Clara Stone", "Clara Piedra"],
    "piedra",
    fair,
    "ana",
    5,
    "2900",
  ),
  lead(
    ["New office in spring", "Oficina nueva en primavera"],
    ["Wave Energy", "Energía Ola"],
    ["Dora Wave", "Dora Olaizola"],
    "ola",
    friend,
    "diego",
    6,
    "12000",
  ),
  lead(
    ["Question about delivery", "Pregunta por plazos"],
    ["Quiet Corner Books", "Libros El Rincón"],
    ["Eve Corner", "Eva Rincón"],
    "rincon",
    mail,
    null,
    8,
    "650",
  ),
  lead(
    ["Furniture for a start-up", "Muebles para una empresa nueva"],
    ["Nimbus Apps", "Apps Nimbo"],
    ["Finn Cloud", "Fermín Nube"],
    "nimbo",
    web,
    "carla",
    9,
    "3800",
  ),
  lead(
    ["Price for 40 lamps", "Precio de 40 lámparas"],
    ["Grand Theatre", "Gran Teatro"],
    ["Gina Stage", "Gema Escenas"],
    "granteatro",
    mail,
    "diego",
    12,
    "2600",
  ),
  lead(
    ["Refurbishing a hostel", "Reforma de un hostal"],
    ["Trail Hostel", "Hostal El Sendero"],
    ["Hugo Trail", "Hugo Sendino"],
    "sendero",
    web,
    "marta",
    15,
    "5200",
  ),
  lead(
    ["Home office set", "Teletrabajo en casa"],
    ["Isla Brook", "Isla Arroyo"],
    ["Isla Brook", "Isla Arroyo"],
    "arroyo",
    web,
    null,
    18,
    "700",
  ),
  lead(
    ["School tender next year", "Concurso escolar del año que viene"],
    ["Hill Valley School", "Colegio Valle Alto"],
    ["Jon Hill", "Jon Valle"],
    "vallealto",
    fair,
    "marta",
    24,
    "18500",
  ),
];
