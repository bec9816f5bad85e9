import { Link } from "wouter";
import type { Assessment, Objective } from "../../api/types";
import { paced, usePaced, useSimulated } from "../../live/simulated";
import { Panel } from "../../ui/parts";
import { prospect, Prospect } from "./Prospect";
import "./outlook.css";

/** With what the account's page asks this stays below the hundred requests a minute that a person has. */
const SELDOM_MS = 20_000;

/** The account's chances beside what is traded: asked anew after its journal went on. */
export default function OutlookPanel({
  id,
  assessment,
  objectives,
}: {
  id: string;
  assessment: Assessment;
  objectives: Objective[];
}) {
  const turn = usePaced(assessment.sequence, paced(SELDOM_MS, assessment.sequence));
  const asked = useSimulated(prospect(id), turn);
  return (
    <Panel
      title="Shall I pass?"
      id="outlook"
      className="outlook"
      aside={<Link href={`/assessments/${id}/outlook`}>What would change it</Link>}
    >
      <Prospect asked={asked} assessment={assessment} objectives={objectives} height={220} />
    </Panel>
  );
}
