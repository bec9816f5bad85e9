import type { Objective, SimulationResult } from "../../api/types";
import { decimal, dollars, drawn, type Decimal } from "../../sums/decimal";
import { percent } from "../../words/chance";
import { ruleName } from "../../words/rules";

type Told = NonNullable<SimulationResult["outcomes"]>;

/** Dollars with their sign, whichever it is. */
export const signed = (value: Decimal): string => `${value > 0n ? "+" : ""}${dollars(value)}`;

/** What contracts come to: as a strip from the worst to the best, and in figures. */
export function Outcomes({ of, objectives }: { of: Told; objectives: Objective[] }) {
  const { p5, p25, p50, p75, p95 } = of.percentiles;
  const rows: [string, string][] = [
    ["Expected", of.expected],
    ["Worst: every bet is lost", of.worst],
    ["In one of twenty no better than", p5],
    ["In one of four no better than", p25],
    ["In the middle", p50],
    ["In one of four at least", p75],
    ["In one of twenty at least", p95],
    ["Best: every bet is won", of.best],
  ];
  return (
    <div className="outcomes" data-testid="outcomes">
      <Strip of={of} />
      <table>
        <caption className="unseen">What the contracts come to</caption>
        <tbody>
          <tr>
            <th scope="row">Chance of a loss</th>
            <td className="number">{percent(of.lossProbability)}</td>
          </tr>
          {rows.map(([name, amount]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={`number ${tone(decimal(amount))}`}>{signed(decimal(amount))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Against of={of} objectives={objectives} />
    </div>
  );
}

const tone = (value: Decimal): string => (value < 0n ? "loss" : value > 0n ? "gain" : "");

/** How the worst case stands to what the account may still lose. */
function Against({ of, objectives }: { of: Told; objectives: Objective[] }) {
  const rooms = objectives
    .flatMap(({ kind, floor, room }) =>
      floor === undefined || room === undefined ? [] : [{ kind, room: decimal(room) }],
    )
    .sort((one, other) => (one.room < other.room ? -1 : 1));
  const [tightest] = rooms;
  if (tightest === undefined) {
    return null;
  }
  const worst = -decimal(of.worst);
  const room = `the ${dollars(tightest.room)} that \u201c${ruleName(tightest.kind)}\u201d has left now`;
  return worst > tightest.room ? (
    <p className="loss">Such a loss in this account would be more than {room}: the worst case would break it.</p>
  ) : (
    <p className="dim">Even the worst case would be within {room}, if it were lost in this account.</p>
  );
}

/** Worst to best as a line, nine in ten outcomes in the light block, half of them in the dark one. */
function Strip({ of }: { of: Told }) {
  const at = (amount: string): number => drawn(decimal(amount));
  const [worst, best] = [at(of.worst), at(of.best)];
  const x = (value: number): number => 2 + (96 * (value - worst)) / (best - worst || 1);
  const per = (value: number): string => `${x(value).toFixed(2)}%`;
  const block = (low: string, high: string) => ({
    x: per(at(low)),
    width: `${Math.max(0.4, x(at(high)) - x(at(low))).toFixed(2)}%`,
  });
  const { p5, p25, p50, p75, p95 } = of.percentiles;
  const even = x(0);
  const said =
    `From ${signed(decimal(of.worst))} to ${signed(decimal(of.best))}, expected ${signed(decimal(of.expected))}; ` +
    `a loss in ${percent(of.lossProbability)} of all cases.`;
  return (
    <figure className="strip">
      <svg width="100%" height="92" role="img" aria-label={said}>
        <line className="reach" x1="2%" x2="98%" y1="38" y2="38" />
        <line className="reach" x1="2%" x2="2%" y1="28" y2="48" />
        <line className="reach" x1="98%" x2="98%" y1="28" y2="48" />
        <rect className="most" y="22" height="32" rx="2" {...block(p5, p95)} />
        <rect className="half" y="22" height="32" rx="2" {...block(p25, p75)} />
        <line className="middle" x1={per(at(p50))} x2={per(at(p50))} y1="22" y2="54" />
        {even > 2 && even < 98 && (
          <>
            <line className="even" x1={`${even.toFixed(2)}%`} x2={`${even.toFixed(2)}%`} y1="14" y2="62" />
            <text x={`${even.toFixed(2)}%`} y="10" textAnchor={even < 15 ? "start" : even > 85 ? "end" : "middle"}>
              nothing won or lost
            </text>
          </>
        )}
        <circle cx={per(at(of.expected))} cy="38" r="5" />
        <text x="2%" y="78" textAnchor="start">
          {signed(decimal(of.worst))}
        </text>
        <text x="98%" y="78" textAnchor="end">
          {signed(decimal(of.best))}
        </text>
      </svg>
      <figcaption className="dim" aria-hidden="true">
        Line: worst to best. Light: nine in ten. Dark: half, with the middle. Dot: expected.
      </figcaption>
    </figure>
  );
}
