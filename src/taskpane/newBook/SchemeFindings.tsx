import { Text } from "@fluentui/react-components";
import type { Finding, Severity } from "../../domain/finding";
import { Disclosure } from "../parts/Disclosure";
import { FindingList } from "../parts/FindingList";
import { useProse } from "../useProse";

const severities: readonly Severity[] = ["error", "warning", "note"];

/** What the linter finds in a scheme: how many by severity, and each on demand. */
export function SchemeFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const prose = useProse();
  if (findings.length === 0) return <Text size={200}>{prose.text("pane.new.scheme.sound")}</Text>;
  const counts = severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => prose.text("pane.new.scheme.count", { severity: prose.text(`severity.${severity}`), count }));
  return (
    <Disclosure summary={<Text size={200}>{prose.text("pane.new.scheme.findings", { counts: counts.join(prose.text("pane.part.comma")) })}</Text>}>
      <FindingList findings={findings} />
    </Disclosure>
  );
}
