import type { components } from "./schema.mjs";

/** The names under which the pages know what the services' documents describe. */
type Shapes = components["schemas"];

export type Mark = Pick<Shapes["Mark"], "state" | "tape"> & Partial<Shapes["Mark"]>;
/** As the wire spells it; people read it in capitals. */
export type MarkState = Shapes["Mark"]["state"];
export type Instrument = Omit<Shapes["Instrument"], "mark"> & { mark: Mark };
/** Ten levels of [price, size] of one venue, best first. */
export type Book = Shapes["Book"];
export type Candle = Shapes["Candle"];
export type Tier = Shapes["Tier"];
export type Assessment = Shapes["Assessment"];
export type Objective = Shapes["Objective"];
export type Objectives = Shapes["Objectives"];
export type Position = Shapes["Position"];
export type Violation = Shapes["Violation"];
/** A denial: its code and its numbers. */
export type Reason = Shapes["Reason"];
export type Fill = Shapes["Fill"];
export type Order = Shapes["Order"];
export type OrderRequest = Shapes["OrderRequest"];
export type RuleRoom = Shapes["RuleRoom"];
export type Preview = Shapes["Preview"];
/** What came of a command that is no order. */
export type Done = Shapes["Done"];
export type EquityPoint = Shapes["EquityPoint"];
export type JournalLine = Shapes["JournalLine"];
export type Receipt = Shapes["Receipt"];
export type PublicKey = Shapes["PublicKey"];
export type Purchase = Shapes["Purchase"];
export type Tokens = Shapes["Tokens"];
export type Me = Shapes["Me"];
export type AuditEntry = Shapes["AuditEntry"];
export type Question = Shapes["Question"];
export type Simulation = Shapes["Simulation"];
/** Which fields an answer has depends on the kind of its question. */
export type SimulationResult = Shapes["SimulationResult"];
/** A share with its 95 % interval. */
export type Estimate = Shapes["Estimate"];
export type Breach = Shapes["Breach"];
export type Percentiles = Shapes["Percentiles"];
export type Report = Shapes["Report"];
export type ReportRequest = Shapes["ReportRequest"];
export type ReportDocument = Shapes["ReportDocument"];

/** A line of the tape exactly as stored; the document has it as text, since a range of lines is no JSON value. */
export interface TapeLine {
  at: string;
  body: Record<string, unknown>;
  previous: string;
  sequence: string;
  stream: string;
  type: string;
}

export interface Items<T> {
  items: T[];
  next?: string;
}

/** A refusal as far as it could be read. */
export type ProblemBody = Partial<Shapes["Problem"]>;
