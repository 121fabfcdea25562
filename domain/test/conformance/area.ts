/** A value of a case file. Numbers arrive as plain decimal text, exactly as they were written ("1e-07" as "0.0000001"). */
export type CaseValue = string | boolean | null | CaseValue[] | { [key: string]: CaseValue };

/** One golden case: what goes in, and what a running Odoo 18 answered. */
export type Case = { id: string; family: string; title: string; input: CaseValue; expected: CaseValue };

/** A whole file; definitions shared by its cases (taxes, currencies, units ...) stand beside them in `content`. */
export type CaseFile = { name: string; content: Record<string, CaseValue>; cases: Case[] };

/** One place where the engine answers otherwise. */
export type Difference = { path: string; expected: string; actual: string };

/**
 * A rule of Odoo that Trato does not follow on purpose. It excuses a case that differs, judged by the case's input
 * and never by its id; `record` is the decision record that says why.
 */
export type DeclaredDifference = {
  rule: string;
  reason: string;
  record: string;
  appliesTo: (one: Case, file: CaseFile) => boolean;
  /** Which differences it excuses; left out, all that such a case shows. */
  covers?: (difference: Difference, one: Case) => boolean;
  /** The engine has a mode in which it does the same; where it passes so, only what the product chose differs. */
  hasCompatibleMode?: true;
};

/** What of a case is a flow on the database, hence told by scenario tests and not run here. */
export type NotRun = { part: "whole" | "rest"; why: string };

/** Adapts the cases of one area to its engine. The adapter translates; the engine decides. */
export type Area = {
  /** The file's name without ".json" ("taxes" also runs "taxes-2.json"), and the name in the closing line. */
  name: string;
  /** Recognises a file of this area under any name by its own definitions and the shape of its cases. */
  recognises: (file: CaseFile) => boolean;
  /** Runs one case; no differences means that it passes. Whatever it throws is a failure. */
  check: (one: Case, file: CaseFile) => Difference[];
  declared?: DeclaredDifference[];
  notRun?: (one: Case, file: CaseFile) => NotRun | null;
};
