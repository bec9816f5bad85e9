import { Link } from "wouter";
import { about } from "../../api/calls";
import type { Assessment, JournalLine } from "../../api/types";
import { usePack } from "../../live/pack";
import { usePolled } from "../../live/polled";
import { useWho } from "../../live/session";
import { Failure, Nothing, Panel, StatusBadge, Waiting } from "../../ui/parts";
import { Page } from "../../ui/Shell";
import { breachOf, breachWords, storyWords, type Breach } from "../../words/breach";
import { phaseOf, ruleName } from "../../words/rules";
import { clock, instant } from "../../words/time";
import { useJournal } from "../desk/useAccount";
import { Arithmetic } from "./Arithmetic";
import { Closing } from "./Closing";
import { EvidencePanel } from "./EvidencePanel";
import { Marks } from "./Marks";

const EVERY_MS = 5_000;

/** What ended an assessment: in words, the marks, the sum, and the evidence with its verification. */
export default function Verdict({ id }: { id: string }) {
  const { session } = useWho();
  const { value: assessment, refusal } = usePolled(
    (signal) => about(session, id).assessment(signal),
    `verdict ${id}`,
    EVERY_MS,
  );
  const { told } = useJournal(id, 0);
  const known = usePack(assessment?.pack);
  if (assessment === undefined) {
    return (
      <Page title="What happened">
        {refusal ? <Failure refusal={refusal} /> : <Waiting lines={14} words="Asking what happened" />}
      </Page>
    );
  }
  const phase = phaseOf(known?.pack, assessment.phase);
  const story = told.history.story;
  const breach = breachOf(story, phase);
  return (
    <Page title={title(assessment, breach)} className="verdict">
      <p className="subtitle">
        <StatusBadge status={assessment.status} />
        <span>{assessment.tier?.name}</span>
        <span>{assessment.phase}</span>
        <Link href={`/assessments/${id}`}>The account</Link>
        <Link href={`/assessments/${id}/reports`}>Reports</Link>
        <Link href={`/assessments/${id}/journal`}>Journal</Link>
      </p>
      <div className="two">
        <div>
          <Panel title="What happened" id="what">
            <Words assessment={assessment} breach={breach} story={story} />
          </Panel>
          {breach && <Arithmetic breach={breach} capital={told.history.capital} />}
          <Closing lines={story} after={breach?.violated} capital={told.history.capital} />
        </div>
        <div>
          <EvidencePanel id={id} account={assessment.account} />
          <Panel title="How it came to it" id="story">
            <Story lines={story} />
          </Panel>
        </div>
      </div>
      {breach && <Marks breach={breach} />}
    </Page>
  );
}

function title(assessment: Assessment, breach: Breach | undefined): string {
  const failed = breach && assessment.status === "failed";
  if (failed) {
    return `Failed by ${breach.rule ? ruleName(breach.rule.kind).toLowerCase() : `rule ${breach.finding.rule}`}`;
  }
  const words = {
    active: "Nothing has ended it",
    frozen: "Frozen",
    passed: "Passed",
    failed: "Failed",
    abandoned: "Ended",
  };
  return words[assessment.status];
}

function Words({
  assessment,
  breach,
  story,
}: {
  assessment: Assessment;
  breach: Breach | undefined;
  story: JournalLine[];
}) {
  if (breach === undefined) {
    const last = story.findLast((each) => each.type !== "PositionClosed" && each.type !== "genesis");
    return assessment.status === "active" || last === undefined ? (
      <Nothing>The account trades, and no rule was violated. Its evidence can be had at any time.</Nothing>
    ) : (
      <p className="told">
        {storyWords(last)}, at {instant(last.at)}.
      </p>
    );
  }
  return (
    <div className="told" data-testid="told">
      {breachWords(breach).map((each) => (
        <p key={each}>{each}</p>
      ))}
      {breach.effect === "pause" && <p>The rule pauses trading until its reset; it does not end the account.</p>}
      <p className="dim">
        Line {breach.violated.sequence} of the journal, behind tape entry {breach.violated.tape}, at{" "}
        {instant(breach.violated.at)}.
      </p>
    </div>
  );
}

const TONES: Record<string, string> = {
  WarningRaised: "warn",
  FloorTouched: "warn",
  JudgementPaused: "warn",
  RuleViolated: "bad",
  AccountFailed: "bad",
  EquityExhausted: "bad",
  PhasePassed: "good",
  FloorCleared: "good",
};

function Story({ lines }: { lines: JournalLine[] }) {
  if (lines.length === 0) {
    return <Waiting lines={5} words="Reading the journal" />;
  }
  return (
    <ol className="story">
      {lines.map((line) => (
        <li key={line.sequence} className={TONES[line.type] === undefined ? "" : `told-${TONES[line.type]}`}>
          <span className="dim" title={line.at}>
            {clock(line.at)}
          </span>
          <span>{storyWords(line)}</span>
        </li>
      ))}
    </ol>
  );
}
