// Words by which a piece of a card tells what it is.

const whole = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu");

/** What people do, in the languages of our customers and their neighbours. */
export const position = whole(
  [
    "direct(?:or|ora|eur|rice|orate)|director[ae]?s?|managing director|subdirector[a]?|gerente?|gerencia|manager|jef[ea]|head|chief|lead|responsable|encargad[oa]|coordinador[a]?|coordinator",
    "c[etofmi]o|cmo|cso|vp|vice president|president[ea]?|pr[eé]sident[e]?|vicepresident[ea]|founder|co-?founder|fundador[a]?|cofundador[a]?|owner|propietari[oa]|soci[oa]|partner|administrador[a]?|apoderad[oa]",
    "comercial|vendedor[a]?|ventas|sales|account|representante?|representative|agente?|delegad[oa]|export|key account|business development|marketing|compras|purchasing|buyer|procurement",
    "ingenier[oa]|engineer|ing[eé]nieur|ingenieur|arquitect[oa]|architect[e]?|architekt|developer|desarrollador[a]?|programador[a]?|analista|analyst|t[eé]cnic[oa]|technician|research(?:er)?|investigador[a]?|scientist|cient[ií]fic[oa]",
    "consult(?:or|ora|ant)|abogad[oa]|lawyer|attorney|avocat[e]?|rechtsanwalt|notari[oa]|asesor[a]?|advisor|adviser|auditor[a]?|contable|accountant|economista|controller|secretari[oa]|secretary|assistant[e]?|asistente|auxiliar|administrativ[oa]|recepcionista",
    "diseñador[a]?|designer|profesor[a]?|professor|teacher|m[eé]dic[oa]|doctor en|physician|enfermer[oa]|nurse|chef|editor[a]?|journalist|periodista|specialist|especialista|expert[oa]?|officer|executive|ejecutiv[oa]|supervisor[a]?|operari[oa]|trainee|intern",
    "gesch[aä]ftsf[uü]hrer(?:in)?|vertrieb(?:sleiter(?:in)?)?|leiter(?:in)?|einkauf|g[eé]rant[e]?|commercial[e]?|charg[eé]e?|amministratore|direttore|direttrice|responsabile|diretor[a]?|vendas",
  ].join("|"),
);

export const department = whole(
  "department|departamento|dept\\.?|dpto\\.?|divisi[oó]n|[aá]rea|unit|unidad|servicio de|secci[oó]n|abteilung|d[eé]partement|direcci[oó]n (?:de|general)|faculty|facultad",
);

/** What the law calls companies: with small letters and dots as people write them. */
const forms =
  "s\\.? ?l\\.? ?u?\\.?|s\\.? ?a\\.? ?u?\\.?|s\\.? ?l\\.? ?l\\.?|s\\.? ?coop\\.?(?: ?and\\.?)?|c\\.b\\.|sociedad limitada|sociedad an[oó]nima";
const foreign =
  "gmbh(?: & co\\.? kg)?|ag|kg|ohg|ltd\\.?|limited|llc|llp|plc|inc\\.?|incorporated|corp\\.?|corporation|s\\.?a\\.?s\\.?|sarl|s\\.?r\\.?l\\.?|s\\.?p\\.?a\\.?|b\\.?v\\.?|n\\.?v\\.?|lda\\.?|ltda\\.?|a\\.?b\\.?|oy|aps|a/s|s\\.? de r\\.?l\\.?|de c\\.?v\\.?";
export const companyForm = new RegExp(`(?<=\\p{L}[,.]?\\s+)(?:${forms}|${foreign})$`, "iu");

export const companyWord = whole(
  "grupo|group|hermanos|hnos\\.?|hijos de|asociados|associates|& asociados|company|compañ[ií]a|cia\\.?|industrias|industries|talleres|muebles|construcciones|transportes|distribuciones|suministros|bodegas|hotel(?:es)?|restaurante|cl[ií]nica|instituto|institute|universidad|university|ayuntamiento|fundaci[oó]n|foundation|asociaci[oó]n|consulting|consultores|abogados|arquitectos|ingenier[ií]a|solutions|soluciones|systems|sistemas|technologies|tecnolog[ií]as|software|studio|estudio|labs?|partners|holding|logistics|log[ií]stica|bank|banco|editorial|farmacia|inmobiliaria|asesor[ií]a|school|college|academy|academia|colegio|escuela|hospital|club|council|museum|museo|residencia|cooperativa|cafeter[ií]as?|reformas|carpinter[ií]a|mobiliario|furniture",
);

export const honorific =
  /^(?:[dm]\.\s*|(?:dña|don|doña|sra?|mrs?|ms|miss|dra?|prof|ing|lic|arq|mme|herr|frau|dott?|sig(?:ra)?)(?:\.\s*|\s+))(?=\p{L})/iu;

/** What ends a letter and tells nothing of whoever wrote it. */
export const courtesy =
  /^(?:(?:muchas )?gracias(?: (?:y|por adelantado|de antemano).*)?|(?:(?:un )?(?:cordial )?saludo|saludos)(?: cordial(?:es)?)?|atentamente|cordialmente|thanks(?: (?:and|in advance).*)?|thank you|(?:(?:best|kind|warm|kindest) )?regards|best(?: wishes)?|cheers|(?:yours )?sincerely|mit freundlichen gr[uü](?:ß|ss)en|enviado desde mi .{1,40}|sent from my .{1,40})(?:\s*\/\s*(?:saludos|un saludo|(?:best |kind )?regards))?[\s,.!]*$/iu;

/** Words of a name that stand in small letters. */
export const particle =
  /^(?:de|del|de la|la|las|los|y|e|i|da|do|dos|das|di|du|van|von|der|den|ter|zu|af|bin|ibn|el|al|le)$/u;

const firstNames =
  "aaron abel adam adela adrian adriana agustin aitor alba albert alberto alejandra alejandro alex alexander alexandra alfonso alfredo alicia alvaro amaia amanda amelia amparo ana anders andrea andreas andres andrew angel angela angeles anita anna anne antoine anton antonia antonio arantxa ariadna arnau arthur arturo asier asuncion aurora avery barbara beatriz begona belen ben benjamin benito bernardo blanca borja brian bruno camila candela carla carles carlos carlota carmen carol carolina caroline cataln catalina catherine cecilia cesar charles charlotte chloe christian christina christine clara claudia claudio concepcion consuelo cristian cristina cristobal damian daniel daniela david diana diego dolores domingo eduardo edward elena elias elisa elizabeth eloy elvira emilia emilio emily emma enrique eric erik ernesto esperanza esteban ester esther eugenia eugenio eva fabian federico felipe felix fernanda fernando fermin florian francesca francesco francisca francisco frank gabriel gabriela gael gemma george gerard german gines giovanni giulia gloria gonzalo grace gregorio guadalupe guillermo gustavo hans hannah hector helen helena henri henry hugo ian ignacio igor iker imanol ines ingrid inmaculada irene iria isaac isabel ismael ivan jack jacob jaime jacqueline james jan jane javier jean jennifer jeronimo jesus joan joana joaquin joel john jon jordi jorge jose josefa josep joseph juan juana judith julia julian juliana julio karen karl kate katharina kevin klaus laia lara laura leandro leire leo leonor leticia lidia linda lola lorena lorenzo louis louise lourdes lucas lucia luciano luigi luis luisa luz macarena magdalena manuel manuela mar marc marcel marco marcos margarita maria mariana marie marina mario mark marta martin martina mary mateo mathieu matias matilde matthew maximo maria mercedes merce michael michel miguel mikel milagros miquel miriam monica montserrat nadia natalia nerea nicolas nicole noelia nora nuria olga oliver olivia oscar pablo paloma patricia patrick paul paula paulo pedro peter philip philippe pierre pilar pol rafael ramiro ramon raquel raul rebeca ricardo richard robert roberto rocio rodrigo roger rosa rosario ruben ruth salvador samuel sandra santiago sara sarah saul sebastian sergio silvia simon sofia sonia sophie stefan stephen steve susan susana teresa thomas tim tomas trinidad unai ursula valentin valentina vanesa veronica vicente victor victoria vincent virginia william xabier xavier yolanda";
export const firstName = new Set(firstNames.split(" "));

export const freeMail =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|protonmail|proton|telefonica|terra|movistar|orange|wanadoo|free|laposte|libero|t-online|mail|yandex|qq)\./iu;
