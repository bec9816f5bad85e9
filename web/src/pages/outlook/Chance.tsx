import type { ReactNode } from "react";
import type { Estimate } from "../../api/types";
import { interval, percent } from "../../words/chance";

/** A share on a line from nothing to all: its interval as a block, its estimate as a stroke. */
export function ChanceBar({ of, tone }: { of: Estimate | undefined; tone: string }) {
  const at = (share: number): string => `${Math.min(100, Math.max(0, share * 100))}%`;
  return (
    <svg className={`chance ${tone}`} width="100%" height="12" aria-hidden="true">
      <rect className="all" width="100%" height="4" y="4" rx="2" />
      {of && (
        <>
          <rect className="upto" width={at(of.estimate)} height="4" y="4" rx="2" />
          <rect className="within" x={at(of.low)} width={at(of.high - of.low)} height="12" />
          <line x1={at(of.estimate)} x2={at(of.estimate)} y1="0" y2="12" />
        </>
      )}
    </svg>
  );
}

/** A chance in a table: its bar, its figure and its interval, and what else is to be said of it. */
export function ChanceCell({ of, tone, children }: { of: Estimate; tone: string; children?: ReactNode }) {
  return (
    <td className="compared-cell">
      <ChanceBar of={of} tone={tone} />
      <span>
        <strong>{percent(of.estimate)}</strong> <span className="dim">{interval(of)}</span>
      </span>
      {children}
    </td>
  );
}

/** One chance: its name, its bar, its figure and its interval; it keeps its place while it is not known. */
export function ChanceRow({
  name,
  of,
  tone,
  inner = false,
}: {
  name: string;
  of: Estimate | undefined;
  tone: string;
  inner?: boolean;
}) {
  return (
    <div className={inner ? "chance-row inner" : "chance-row"}>
      <dt>{name}</dt>
      <dd>
        <ChanceBar of={of} tone={tone} />
        <span className="estimate">{of ? percent(of.estimate) : "\u2013"}</span>
        <span className="interval dim">{of ? interval(of) : ""}</span>
      </dd>
    </div>
  );
}
