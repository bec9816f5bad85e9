import type { Phase } from "../../api/pack";
import type { Assessment, Objective, Objectives as Answer } from "../../api/types";
import { useMarket } from "../../live/market";
import { decimal, dollars, over, plain, price } from "../../sums/decimal";
import type { LiveEquity } from "../../sums/equity";
import { floorAfterReset, isLoss, isReset, roomNow, used } from "../../sums/rooms";
import { Nothing, Panel } from "../../ui/parts";
import { effectWords, told, ruleName } from "../../words/rules";
import { until } from "../../words/time";

const WORDS: Record<Objective["status"], [string, string]> = {
  ok: ["ok", "good"],
  met: ["met", "good"],
  notMet: ["not yet", "calm"],
  touched: ["touched", "warn"],
  violated: ["violated", "bad"],
};

interface Known {
  assessment: Assessment;
  phase: Phase | undefined;
  live: LiveEquity;
  resets: Record<string, string>;
}

/** Each rule in words: what it measures, how much is left, what binds first, and where a reset would put its line. */
export function Objectives({ objectives, ...known }: { objectives: Answer } & Known) {
  return (
    <Panel title="Objectives" id="rules" className="first-read">
      {objectives.items.length === 0 ? (
        <Nothing>The rules come with the account&rsquo;s first line.</Nothing>
      ) : (
        <ul className="objectives">
          {objectives.items.map((each) => (
            <Row key={each.ruleId} objective={each} first={each.ruleId === objectives.bindsFirst} known={known} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Row({ objective, first, known }: { objective: Objective; first: boolean; known: Known }) {
  const [words, tone] = WORDS[objective.status];
  const rule = known.phase?.rules.find((each) => each.id === objective.ruleId);
  const said = rule && known.phase && told(rule, known.phase);
  return (
    <li data-rule={objective.ruleId}>
      <div className="objective">
        <h3>
          {ruleName(objective.kind)} <span className="figure">{said?.figure}</span>
        </h3>
        {first ? <span className="first">binds first</span> : <span />}
        <span className={`badge ${tone}`}>{words}</span>
      </div>
      {objective.floor !== undefined ? (
        <LossLine objective={objective} known={known} />
      ) : (
        <GateLine objective={objective} known={known} />
      )}
      <details>
        <summary className="dim">
          In words<span className="unseen">: {ruleName(objective.kind)}</span>
        </summary>
        <p className="dim">
          {said?.sentences.join(" ") ?? "The pack is on its way."} {said && `(${effectWords(objective.effect)})`}
        </p>
      </details>
    </li>
  );
}

function LossLine({ objective, known }: { objective: Objective; known: Known }) {
  const { instruments } = useMarket();
  const { assessment, phase, live, resets } = known;
  const rule = phase?.rules.find((each) => each.id === objective.ruleId);
  const room = roomNow(objective, rule, live.equity);
  const share = used(
    { ...objective, ...(room === undefined ? {} : { room: plain(room) }) },
    rule,
    decimal(assessment.capital),
  );
  const tick = instruments?.find((each) => each.symbol === objective.bindsAt?.symbol)?.tick ?? "0.01";
  const held = live.openProfit !== undefined && live.openProfit !== 0n;
  const reset = resets[objective.ruleId];
  const after =
    rule && phase && live.equity !== undefined && isLoss(rule)
      ? floorAfterReset(rule, phase, decimal(assessment.balance), live.equity)
      : undefined;
  return (
    <>
      <Meter share={share} label={`${ruleName(objective.kind)}: share of the allowance used`} />
      <dl className="levels">
        <div>
          <dt>Room</dt>
          <dd className={`strong ${room !== undefined && room < 0n ? "loss" : ""}`}>
            {room === undefined ? "\u2013" : dollars(room)}
          </dd>
        </div>
        <div>
          <dt>Floor</dt>
          <dd>{dollars(decimal(objective.floor ?? "0"))}</dd>
        </div>
        <div>
          <dt>Binds at</dt>
          <dd>
            {objective.bindsAt
              ? `${objective.bindsAt.symbol} ${price(objective.bindsAt.price, tick)}`
              : held
                ? "no price reached"
                : "nothing is held"}
          </dd>
        </div>
      </dl>
      {(rule === undefined ? objective.kind === "dailyLoss" : isReset(rule)) && (
        <p className={objective.kind === "dailyLoss" ? "reset two-lines" : "reset"}>
          {reset !== undefined && (
            <>
              Resets in {until(reset, Date.now())}
              {after !== undefined && <>; at the present worth its floor would then lie at {dollars(after)}</>}.
            </>
          )}
        </p>
      )}
    </>
  );
}

function GateLine({ objective, known }: { objective: Objective; known: Known }) {
  const money = objective.kind === "profitTarget" || objective.kind === "maxRiskPerTrade";
  const figure = (text: string | undefined): string =>
    text === undefined ? "\u2013" : money && /^-?\d+(\.\d+)?$/.test(text) ? dollars(decimal(text)) : text;
  const capital = decimal(known.assessment.capital);
  const share = gateShare(objective, capital);
  return (
    <>
      {objective.kind !== "maxRiskPerTrade" && (
        <Meter share={share} label={`${ruleName(objective.kind)}: share reached`} tone="gate" />
      )}
      <dl className="levels">
        <div>
          <dt>{objective.kind === "maxRiskPerTrade" ? "At most" : "Now"}</dt>
          <dd className="strong">
            {figure(objective.kind === "maxRiskPerTrade" ? objective.target : objective.value)}
          </dd>
        </div>
        {objective.kind !== "maxRiskPerTrade" && (
          <div>
            <dt>Needed</dt>
            <dd>{figure(objective.target)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** How far a gate is, 0 to 1; a profit target counts from the capital. */
function gateShare(objective: Objective, capital: bigint): number | undefined {
  if (objective.target === undefined || !/^-?\d+(\.\d+)?$/.test(objective.value)) {
    return undefined;
  }
  const from = objective.kind === "profitTarget" ? capital : 0n;
  const share = Number(over(decimal(objective.value) - from, decimal(objective.target) - from)) / 1e8;
  return Math.min(1, Math.max(0, share));
}

/** A bar that a screen reader reads as well. */
function Meter({ share, label, tone = "" }: { share: number | undefined; label: string; tone?: string }) {
  const percent = Math.round((share ?? 0) * 100);
  const level = tone === "gate" ? "gate" : percent >= 80 ? "bad" : percent >= 50 ? "warn" : "ok";
  return (
    <div
      className={`meter ${level}`}
      role="meter"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      title={`${percent} %`}
    >
      <svg width="100%" height="6" aria-hidden="true">
        <rect width={`${percent}%`} height="6" rx="3" />
      </svg>
    </div>
  );
}
