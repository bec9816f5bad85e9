import { Link } from "wouter";
import { mine } from "../../api/calls";
import { useAsked } from "../../live/polled";
import { useWho } from "../../live/session";
import { Page } from "../../ui/Shell";
import { ReportList, useReports } from "./ReportList";

/** Every document that was made for a trader, whatever account it is about. */
export default function AllReports() {
  const { session } = useWho();
  const pages = useReports();
  const { value: assessments } = useAsked((signal) => mine(session).assessments(signal), "assessments of reports");
  const tier = (id: string): string =>
    assessments?.items.find((each) => each.id === id)?.tier?.name ?? id.slice(0, 8);
  return (
    <Page title="Your reports">
      <p className="subtitle">
        <span>
          Kept for ninety days. New ones are asked for on the page of their account, from{" "}
          <Link href="/">your assessments</Link>.
        </span>
      </p>
      <ReportList
        pages={pages}
        account={({ assessmentId }) => (
          <Link href={`/assessments/${assessmentId}/reports`}>{tier(assessmentId)}</Link>
        )}
      />
    </Page>
  );
}
