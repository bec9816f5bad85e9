import { Link } from "wouter";
import { about } from "../../api/calls";
import { useAsked } from "../../live/polled";
import { useWho } from "../../live/session";
import { Failure, StatusBadge, Waiting } from "../../ui/parts";
import { Page } from "../../ui/Shell";
import { AskReport } from "./AskReport";
import { ReportList, useReports } from "./ReportList";

/** Documents about one assessment: asked for, made, kept for ninety days, fetched. */
export default function Reports({ id }: { id: string }) {
  const { session } = useWho();
  const {
    value: assessment,
    refusal,
    retry,
  } = useAsked((signal) => about(session, id).assessment(signal), `reports of ${id}`);
  const pages = useReports(id);
  if (assessment === undefined) {
    return (
      <Page title="Reports">
        {refusal ? (
          <Failure refusal={refusal} retry={retry} />
        ) : (
          <Waiting lines={14} words="Asking for the account" />
        )}
      </Page>
    );
  }
  const passed = pages.items?.find((each) => each.type === "certificate" && each.address !== undefined);
  return (
    <Page title="Reports">
      <p className="subtitle">
        <StatusBadge status={assessment.status} />
        <span>{assessment.tier?.name}</span>
        <span>{assessment.phase}</span>
        <Link href={`/assessments/${id}`}>The account</Link>
        <Link href={`/assessments/${id}/outlook`}>Outlook</Link>
      </p>
      {passed?.address !== undefined && (
        <p className="ended good">
          <strong>Certified.</strong>{" "}
          <Link href={`/certificates/${passed.address.split("/").at(-1) ?? ""}`}>
            The page where anybody can check the certificate
          </Link>{" "}
          names nobody.
        </p>
      )}
      <AskReport assessment={assessment} asked={pages.again} />
      <ReportList pages={pages} />
    </Page>
  );
}
