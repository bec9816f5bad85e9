import type { Pack } from "../../api/pack";
import { decimal, dollars, shown, type Decimal } from "../../sums/decimal";
import type { LiveEquity } from "../../sums/equity";
import type { History } from "../../sums/history";
import { roomNow } from "../../sums/rooms";
import { ruleName, ruleOf } from "../../words/rules";
import type { Standing } from "./useAccount";

/** What the account is worth right now, and which rule binds first. */
export function Worth({
  standing,
  live,
  history,
  stale,
  pack,
}: {
  standing: Standing;
  live: LiveEquity;
  history: History;
  stale: string | undefined;
  pack: Pack | undefined;
}) {
  const { assessment, objectives } = standing;
  const held = live.doubtful.map((each) => `${each.symbol} is ${each.state.toUpperCase()}`).join(", ");
  const touched = objectives.items
    .filter((each) => each.status === "touched")
    .map((each) => `${ruleName(each.kind)} is touched: only closing is taken until it clears.`)
    .join(" ");
  const today = history.days.at(-1);
  const begun = history.days.at(-2)?.balance ?? decimal(assessment.capital);
  const todays = live.equity === undefined || today === undefined ? undefined : live.equity - begun;
  const first = objectives.items.find((each) => each.ruleId === objectives.bindsFirst);
  const room = first && roomNow(first, ruleOf(pack, assessment.phase, first.ruleId), live.equity);
  return (
    <section className="worth" aria-label="Account">
      <dl className="figures">
        <div className="main">
          <dt>Equity now</dt>
          <dd data-testid="equity">{live.equity === undefined ? "unknown" : dollars(live.equity)}</dd>
        </div>
        <div>
          <dt>Open profit</dt>
          <dd>{signed(live.openProfit)}</dd>
        </div>
        <div>
          <dt>Since the day turned</dt>
          <dd>{signed(todays)}</dd>
        </div>
        <div>
          <dt>Balance</dt>
          <dd>{dollars(decimal(assessment.balance))}</dd>
        </div>
        <div className="binds">
          <dt>Binds first</dt>
          <dd>
            {first === undefined || room === undefined ? (
              "\u2013"
            ) : (
              <>
                {ruleName(first.kind)}, <span className={room < 0n ? "loss" : ""}>{dollars(room)}</span> left
              </>
            )}
          </dd>
        </div>
      </dl>
      <p className={`under ${touched === "" ? "" : "loss"}`} data-testid="doubt">
        {stale ??
          (touched ||
            (held
              ? `Not judged right now: ${held}.`
              : "Longs are valued at the bid, shorts at the ask. " +
                `Judged up to tape entry ${shown(decimal(assessment.tape), 0)}.`))}
      </p>
    </section>
  );
}

/** A result with its sign, its colour only repeating it. */
export function signed(value: Decimal | undefined) {
  if (value === undefined) {
    return "unknown";
  }
  return <span className={value < 0n ? "loss" : value > 0n ? "gain" : ""}>{plus(value)}</span>;
}

export const plus = (value: Decimal): string => (value > 0n ? `+${dollars(value)}` : dollars(value));
