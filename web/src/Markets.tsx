import { price } from "./decimal";
import type { Polled } from "./polled";
import { Section, StateBadge } from "./parts";
import type { Instrument, Items } from "./types";

/** Live marks: one row an instrument, the same height whatever comes. */
export function Markets({ marks }: { marks: Polled<Items<Instrument>> }) {
  const items = marks.value?.items ?? [];
  return (
    <Section title="Markets" id="markets">
      <div className="scroll" role="region" aria-label="Marks, scrollable" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Instrument</th>
              <th scope="col" className="number">
                Mark
              </th>
              <th scope="col" className="number">
                Bid
              </th>
              <th scope="col" className="number">
                Ask
              </th>
              <th scope="col">State</th>
              <th scope="col" className="number">
                Tape
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((each) => (
              <Row key={each.symbol} instrument={each} />
            ))}
            {items.length === 0 && (
              <tr className="empty">
                <td colSpan={6}>{marks.refusal ? "No prices: the platform does not answer." : "No prices yet."}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Row({ instrument: { symbol, tick, mark } }: { instrument: Instrument }) {
  const cell = (text: string | undefined) => (text === undefined ? "\u2013" : price(text, tick));
  return (
    <tr data-symbol={symbol}>
      <th scope="row">{symbol}</th>
      <td className="number strong" data-testid={`mark-${symbol}`}>
        {cell(mark?.price)}
      </td>
      <td className="number">{cell(mark?.bid)}</td>
      <td className="number">{cell(mark?.ask)}</td>
      <td>
        <StateBadge state={mark?.state ?? "none"} />
      </td>
      <td className="number dim">{mark?.tape ?? "\u2013"}</td>
    </tr>
  );
}
