import { useState } from "react";
import type { Phase } from "../../api/pack";
import type { LiveEquity } from "../../sums/equity";
import { Choice, Panel } from "../../ui/parts";
import { CandleChart, INTERVALS, type Interval } from "./CandleChart";
import { EquityChart } from "./EquityChart";
import type { Standing } from "./useAccount";

/** The account's worth against its lines, or an instrument's price; the same room for both. */
export function Charts({
  id,
  standing,
  live,
  phase,
  symbol,
}: {
  id: string;
  standing: Standing;
  live: LiveEquity;
  phase: Phase | undefined;
  symbol: string | undefined;
}) {
  const [shows, setShows] = useState<"equity" | "price">("equity");
  const [interval, setInterval] = useState<Interval>("1m");
  const [fit, setFit] = useState<"lines" | "close">("lines");
  return (
    <Panel
      title={shows === "equity" ? "Equity and its lines" : `Price of ${symbol ?? ""}`}
      id="chart"
      className="chart"
      aside={
        <span className="tools">
          {shows === "price" && (
            <Choice
              label="How long a candle lasts"
              name="interval"
              options={(Object.keys(INTERVALS) as Interval[]).map((each) => ({ value: each, label: each }))}
              value={interval}
              onChange={setInterval}
            />
          )}
          {shows === "equity" && (
            <Choice
              label="What is in view"
              name="fit"
              options={[
                { value: "lines", label: "All lines" },
                { value: "close", label: "Close up" },
              ]}
              value={fit}
              onChange={setFit}
            />
          )}
          <Choice
            label="Chart"
            name="shows"
            options={[
              { value: "equity", label: "Equity" },
              { value: "price", label: symbol ?? "Price" },
            ]}
            value={shows}
            onChange={setShows}
          />
        </span>
      }
    >
      {shows === "equity" || symbol === undefined ? (
        <EquityChart id={id} standing={standing} live={live} phase={phase} fit={fit} />
      ) : (
        <CandleChart key={symbol} symbol={symbol} standing={standing} interval={interval} />
      )}
    </Panel>
  );
}
