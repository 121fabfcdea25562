import type { Pair } from "../../../words.ts";
import type { CountryLaw } from "./cross-border.ts";

/** What the law of the country wants to read, and the same in the reader's words. */
const law = (local: string, en: string, es: string): Pair<string> => ({
  en: `${local} (${en})`,
  es: `${local} (${es})`,
});

const union = ["exempt intra-Community supply", "entrega intracomunitaria exenta"] as const;
const exported = ["exempt export", "exportación exenta"] as const;
const reverse = ["reverse charge", "inversión del sujeto pasivo"] as const;
const exempt = ["exempt", "operación exenta"] as const;
const notSubject = ["service outside the scope of the tax", "servicio no sujeto"] as const;
const toPerson = ["service to a private person", "servicio a un particular"] as const;
const owedInUnion = [
  "reverse charge, art. 44 and 196 of Directive 2006/112/EC",
  "inversión del sujeto pasivo, arts. 44 y 196 de la Directiva 2006/112/CE",
] as const;

const britishServices = {
  en: "Service outside the scope of UK VAT, section 7A VATA 1994",
  es: "Servicio no sujeto al IVA británico, section 7A VATA 1994",
};
const mexicanServices = {
  en: "Services used abroad at 0 %, art. 29 LIVA",
  es: "Exportación de servicios a tasa 0 %, art. 29, fracc. IV LIVA",
};
const mexicanExport = { en: "Export at 0 %, art. 29 LIVA", es: "Exportación a tasa 0 %, art. 29 LIVA" };

type Notes = CountryLaw["notes"];

/** The notes of a country's law, by the article that it names. Source: the tax laws of each country. */
export const legalNotes: Readonly<Record<string, Notes>> = {
  ES: {
    union: {
      en: "Intra-Community supply exempt under art. 25 LIVA",
      es: "Entrega intracomunitaria exenta por el art. 25 LIVA",
    },
    export: { en: "Export exempt under art. 21 LIVA", es: "Exportación exenta por el art. 21 LIVA" },
    unionService: {
      en: "Service not subject under art. 69 LIVA: reverse charge, art. 44 and 196 of Directive 2006/112/EC",
      es: "Servicio no sujeto por el art. 69 LIVA: inversión del sujeto pasivo, arts. 44 y 196 de la Directiva 2006/112/CE",
    },
    outside: { en: "Service not subject under art. 69 LIVA", es: "Servicio no sujeto por el art. 69 LIVA" },
    private: {
      en: "Service to a private person, subject under art. 69.One.2 LIVA",
      es: "Servicio a un particular, sujeto por el art. 69.Uno.2.º LIVA",
    },
    reverse: {
      en: "Reverse charge, art. 84.One.2 LIVA",
      es: "Inversión del sujeto pasivo, art. 84.Uno.2.º LIVA",
    },
    exempt: { en: "Exempt under art. 20 LIVA", es: "Operación exenta por el art. 20 LIVA" },
  },
  PT: {
    union: law("Isento, artigo 14.º do RITI", ...union),
    export: law("Isento, artigo 14.º do CIVA", ...exported),
    unionService: law("IVA – autoliquidação, artigo 6.º, n.º 6 do CIVA", ...owedInUnion),
    outside: law("Não sujeito, artigo 6.º, n.º 6 do CIVA", ...notSubject),
    private: law("Tributável em Portugal, artigo 6.º, n.º 6, alínea b) do CIVA", ...toPerson),
    reverse: law("IVA – autoliquidação", ...reverse),
    exempt: law("Isento, artigo 9.º do CIVA", ...exempt),
  },
  FR: {
    union: law("Exonération de TVA, article 262 ter, I du CGI", ...union),
    export: law("Exonération de TVA, article 262, I du CGI", ...exported),
    unionService: law("Autoliquidation, article 283, 2 du CGI", ...owedInUnion),
    outside: law("TVA non applicable, article 259, 1° du CGI", ...notSubject),
    private: law("TVA française, article 259, 2° du CGI", ...toPerson),
    reverse: law("Autoliquidation, article 283 du CGI", ...reverse),
    exempt: law("Exonération de TVA, article 261 du CGI", ...exempt),
  },
  DE: {
    union: law("Steuerfreie innergemeinschaftliche Lieferung, § 4 Nr. 1b UStG", ...union),
    export: law("Steuerfreie Ausfuhrlieferung, § 4 Nr. 1a UStG", ...exported),
    unionService: law("Steuerschuldnerschaft des Leistungsempfängers, § 3a Abs. 2 UStG", ...owedInUnion),
    outside: law("Nicht im Inland steuerbare sonstige Leistung, § 3a Abs. 2 UStG", ...notSubject),
    private: law("Sonstige Leistung an Nichtunternehmer, § 3a Abs. 1 UStG", ...toPerson),
    reverse: law("Steuerschuldnerschaft des Leistungsempfängers, § 13b UStG", ...reverse),
    exempt: law("Steuerfrei nach § 4 UStG", ...exempt),
  },
  IT: {
    union: law("Non imponibile, art. 41 D.L. 331/1993", ...union),
    export: law("Non imponibile, art. 8 D.P.R. 633/1972", ...exported),
    unionService: law("Inversione contabile, art. 7-ter D.P.R. 633/1972", ...owedInUnion),
    outside: law("Operazione non soggetta, art. 7-ter D.P.R. 633/1972", ...notSubject),
    private: law("Operazione soggetta, art. 7-ter, c. 1, lett. b) D.P.R. 633/1972", ...toPerson),
    reverse: law("Inversione contabile, art. 17 D.P.R. 633/1972", ...reverse),
    exempt: law("Esente, art. 10 D.P.R. 633/1972", ...exempt),
  },
  GB: {
    union: { en: "Zero-rated supply", es: "Entrega a tipo cero" },
    export: { en: "Zero-rated export, section 30 VATA 1994", es: "Exportación a tipo cero, section 30 VATA 1994" },
    unionService: britishServices,
    outside: britishServices,
    private: {
      en: "Service to a private person, section 7A(2)(b) VATA 1994",
      es: "Servicio a un particular, section 7A(2)(b) VATA 1994",
    },
    reverse: {
      en: "Reverse charge: customer to account for the VAT to HMRC",
      es: "Inversión del sujeto pasivo: el cliente declara el IVA ante HMRC",
    },
    exempt: { en: "Exempt, schedule 9 VATA 1994", es: "Operación exenta, schedule 9 VATA 1994" },
  },
  MX: {
    union: mexicanExport,
    export: mexicanExport,
    unionService: mexicanServices,
    outside: mexicanServices,
    private: null,
    reverse: {
      en: "The VAT is accounted for by the customer, art. 1-A LIVA",
      es: "El IVA lo entera el adquirente, art. 1-A LIVA",
    },
    exempt: { en: "Exempt, articles 9 and 15 LIVA", es: "Operación exenta, arts. 9 y 15 LIVA" },
  },
};

/** Of a country of the Union whose law is not known here: the directive that all of them follow. */
export const unionNotes: Notes = {
  union: {
    en: "Intra-Community supply exempt under art. 138 of Directive 2006/112/EC",
    es: "Entrega intracomunitaria exenta por el art. 138 de la Directiva 2006/112/CE",
  },
  export: {
    en: "Export exempt under art. 146 of Directive 2006/112/EC",
    es: "Exportación exenta por el art. 146 de la Directiva 2006/112/CE",
  },
  unionService: {
    en: "Reverse charge, art. 44 and 196 of Directive 2006/112/EC",
    es: "Inversión del sujeto pasivo, arts. 44 y 196 de la Directiva 2006/112/CE",
  },
  outside: {
    en: "Service not subject, art. 44 of Directive 2006/112/EC",
    es: "Servicio no sujeto, art. 44 de la Directiva 2006/112/CE",
  },
  private: {
    en: "Service to a private person, art. 45 of Directive 2006/112/EC",
    es: "Servicio a un particular, art. 45 de la Directiva 2006/112/CE",
  },
  reverse: {
    en: "Reverse charge, art. 194 to 199 of Directive 2006/112/EC",
    es: "Inversión del sujeto pasivo, arts. 194 a 199 de la Directiva 2006/112/CE",
  },
  exempt: {
    en: "Exempt under art. 132 or 135 of Directive 2006/112/EC",
    es: "Operación exenta por el art. 132 o 135 de la Directiva 2006/112/CE",
  },
};
