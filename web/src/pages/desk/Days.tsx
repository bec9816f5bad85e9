import type { Pack } from "../../api/pack";
import { shown } from "../../sums/decimal";
import type { Day, History } from "../../sums/history";
import { Nothing, Panel, Scroll } from "../../ui/parts";
import { zone } from "../../words/rules";
import { dayAndMinute } from "../../words/time";

const SHOWN = 14;

/** What each trading day came to, from the journal's own lines. */
export function Days({ history, pack }: { history: History; pack: Pack | undefined }) {
  const days = history.days.slice(-SHOWN).reverse();
  return (
    <Panel
      title="Days"
      id="days"
      aside={pack && <span className="dim">a day turns at {`${pack.day.time} ${zone(pack.day.zone)}`}</span>}
    >
      {days.length === 0 ? (
        <Nothing>The first day begins with the account&rsquo;s first line.</Nothing>
      ) : (
        <Scroll label="Days" className="short">
          <table className="wide">
            <thead>
              <tr>
                <th scope="col">From, UTC</th>
                <th scope="col" className="number">
                  Trades
                </th>
                <th scope="col" className="number">
                  Realised
                </th>
                <th scope="col" className="number">
                  Fees
                </th>
                <th scope="col" className="number">
                  Financing
                </th>
                <th scope="col" className="number">
                  Balance
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map((each) => (
                <Row key={each.from} day={each} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Panel>
  );
}

function Row({ day }: { day: Day }) {
  return (
    <tr>
      <th scope="row">
        {dayAndMinute(day.from)} {day.until === undefined && <span className="dim">today</span>}
      </th>
      <td className="number">{day.trades}</td>
      <td className={`number ${day.realised < 0n ? "loss" : day.realised > 0n ? "gain" : ""}`}>
        {shown(day.realised, 2)}
      </td>
      <td className="number">{shown(day.fees, 2)}</td>
      <td className="number">{shown(day.financing, 2)}</td>
      <td className="number strong">{shown(day.balance, 2)}</td>
    </tr>
  );
}
