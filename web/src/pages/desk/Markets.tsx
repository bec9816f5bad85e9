import type { Instrument } from "../../api/types";
import { useMarket } from "../../live/market";
import { price } from "../../sums/decimal";
import { Scroll, StateBadge } from "../../ui/parts";

/** Live marks: one row an instrument, the same height whatever comes. */
export function Markets({ chosen, choose }: { chosen?: string | undefined; choose?: (symbol: string) => void }) {
  // Beside a book, bid and ask are there already.
  const sides = choose === undefined;
  const { instruments, refusal } = useMarket();
  return (
    <Scroll label="Marks">
      <table className="marks">
        <thead>
          <tr>
            <th scope="col">Instrument</th>
            <th scope="col" className="number">
              Mark
            </th>
            {sides && (
              <>
                <th scope="col" className="number">
                  Bid
                </th>
                <th scope="col" className="number">
                  Ask
                </th>
              </>
            )}
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {(instruments ?? []).map((each) => (
            <Row key={each.symbol} instrument={each} chosen={each.symbol === chosen} choose={choose} />
          ))}
          {(instruments ?? []).length === 0 && (
            <tr className="empty">
              <td colSpan={sides ? 5 : 3}>
                {refusal ? "No prices: the platform does not answer." : "No prices yet."}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Scroll>
  );
}

function Row({
  instrument: { symbol, tick, mark },
  chosen,
  choose,
}: {
  instrument: Instrument;
  chosen: boolean;
  choose: ((symbol: string) => void) | undefined;
}) {
  const cell = (text: string | undefined) => (text === undefined ? "\u2013" : price(text, tick));
  return (
    <tr data-symbol={symbol} className={chosen ? "chosen" : ""}>
      <th scope="row">
        {choose ? (
          <button type="button" className="link" aria-pressed={chosen} onClick={() => choose(symbol)}>
            {symbol}
          </button>
        ) : (
          symbol
        )}
      </th>
      <td className="number strong" data-testid={`mark-${symbol}`} title={mark ? `Tape entry ${mark.tape}` : ""}>
        {cell(mark?.price)}
      </td>
      {choose === undefined && (
        <>
          <td className="number">{cell(mark?.bid)}</td>
          <td className="number">{cell(mark?.ask)}</td>
        </>
      )}
      <td>
        <StateBadge state={mark?.state ?? "none"} />
      </td>
    </tr>
  );
}
