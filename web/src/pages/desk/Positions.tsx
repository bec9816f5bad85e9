import { useMarket } from "../../live/market";
import { decimal, price, quantity, shown, times } from "../../sums/decimal";
import { openProfit, type Held } from "../../sums/equity";
import type { Instrument } from "../../api/types";
import { Nothing, Panel, Scroll } from "../../ui/parts";

/** What is held, and what closing it would bring right now. */
export function Positions({ items, choose }: { items: Held[]; choose: (symbol: string) => void }) {
  const { instruments } = useMarket();
  return (
    <Panel title="Positions" id="positions" className="first-read">
      {items.length === 0 ? (
        <Nothing>Nothing is held.</Nothing>
      ) : (
        <Scroll label="Positions">
          <table className="wide">
            <thead>
              <tr>
                <th scope="col">Instrument</th>
                <th scope="col" className="number">
                  Quantity
                </th>
                <th scope="col" className="number">
                  Average price
                </th>
                <th scope="col" className="number">
                  Closes at
                </th>
                <th scope="col" className="number">
                  Worth
                </th>
                <th scope="col" className="number">
                  Open profit
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <Row
                  key={each.symbol}
                  position={each}
                  instrument={instruments?.find((i) => i.symbol === each.symbol)}
                  choose={choose}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Panel>
  );
}

function Row({
  position,
  instrument,
  choose,
}: {
  position: Held;
  instrument: Instrument | undefined;
  choose: (symbol: string) => void;
}) {
  const profit = openProfit(position, instrument);
  const held = decimal(position.quantity);
  const side = held < 0n ? instrument?.mark?.ask : instrument?.mark?.bid;
  const tick = instrument?.tick ?? "0.01";
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => choose(position.symbol)}>
          {position.symbol}
        </button>{" "}
        <span className={held < 0n ? "loss" : "gain"}>{held < 0n ? "short" : "long"}</span>
      </th>
      <td className="number">{quantity(position.quantity)}</td>
      <td className="number">{price(position.averagePrice, tick)}</td>
      <td className="number">{side === undefined ? "\u2013" : price(side, tick)}</td>
      <td className="number">
        {side === undefined ? "\u2013" : shown(times(held < 0n ? -held : held, decimal(side)), 2)}
      </td>
      <td className={`number strong ${profit === undefined || profit === 0n ? "" : profit < 0n ? "loss" : "gain"}`}>
        {profit === undefined ? "unknown" : `${profit > 0n ? "+" : ""}${shown(profit, 2)}`}
      </td>
    </tr>
  );
}
