import { isObject, type Values } from "../values.ts";
import type { PresetName } from "./presets.ts";

type Fetched = {
  /** What is asked for under the provider's own address. */
  path: (id: string) => string;
  headers: Record<string, string>;
  /** Its answer as a body that columns are read of. */
  bodyOf: (answer: Values) => Values;
};

const metaFields =
  "id,created_time,ad_id,ad_name,adset_id,adset_name,campaign_id,campaign_name,form_id,platform,is_organic,field_data,custom_disclaimer_responses";

const linkedInFields =
  "id,submittedAt,testLead,leadType,leadMetadataInfo,formResponse,form:(hiddenFields,creationLocale,name,id,content)";

/** How the fields of a lead are asked for, of whom sends but its ids. */
const fetched: Partial<Record<PresetName, Fetched>> = {
  // Source: Meta for Developers, "Retrieving leads" (lead ads): reading a lead by its id
  meta: {
    path: (id) => `/${id}?fields=${metaFields}`,
    headers: {},
    bodyOf: (answer) => answer,
  },
  // Source: LinkedIn Marketing API, "Lead Sync" (leadFormResponses)
  linkedin: {
    path: (id) => `/rest/leadFormResponses/${id}?fields=${linkedInFields}`,
    headers: { "linkedin-version": "202606", "x-restli-protocol-version": "2.0.0" },
    bodyOf: linkedInBody,
  },
};

export const fetchedOf = (preset: PresetName): Fetched | undefined => fetched[preset];

/** Answers know their questions by a number; what is asked stands in the form. */
function linkedInBody({ formResponse, form, leadMetadataInfo: _, ...rest }: Values): Values {
  const { content, hiddenFields, name } = isObject(form) ? form : {};
  const questions = listIn(content, "questions");
  const answers = listIn(formResponse, "answers").map(({ questionId, answerDetails }) => {
    const question = questions.find((each) => each["questionId"] === questionId) ?? {};
    const label = localized(question["question"]) ?? question["name"] ?? questionId;
    return { name: question["predefinedField"] ?? questionId, label, value: answered(answerDetails, question) };
  });
  return { ...rest, answers, hiddenFields, ...(typeof name === "string" && { form: name }) };
}

const listIn = (holder: unknown, name: string): Values[] =>
  isObject(holder) && Array.isArray(holder[name]) ? holder[name].filter(isObject) : [];

function answered(details: unknown, question: Values): unknown {
  if (!isObject(details)) return null;
  const { textQuestionAnswer: text, multipleChoiceAnswer: choice } = details;
  if (isObject(text)) return text["answer"];
  if (!isObject(choice) || !Array.isArray(choice["options"])) return null;
  const { questionDetails: asked } = question;
  const options = listIn(isObject(asked) ? asked["multipleChoiceQuestionDetails"] : null, "options");
  return choice["options"].map((id: unknown) => localized(options.find((each) => each["id"] === id)?.["text"]) ?? id);
}

/** A text in the language of the form: it has but one. */
function localized(text: unknown): string | undefined {
  if (!isObject(text) || !isObject(text["localized"])) return undefined;
  return Object.values(text["localized"]).find((each) => typeof each === "string");
}
