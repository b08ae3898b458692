import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { AllowanceRemark } from "../../domain/money/allowanceLine";
import { CellLink } from "../parts/CellLink";
import { useProse } from "../useProse";
import { communityName } from "./bookPart";
import type { PartProps } from "./partProps";

/** What keeps money back or needs a decision; the other remarks stand at their person. */
const named: readonly AllowanceRemark[] = ["missingStart", "gridTwice", "notAssessed", "failed", "alsoStaff"];
const stopping: ReadonlySet<AllowanceRemark> = new Set(["missingStart", "gridTwice"]);

const useStyles = makeStyles({ bars: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS } });

/** Held, failed and doubtful allowances by name. */
export function NamedRemarks({ view }: PartProps) {
  const styles = useStyles();
  const prose = useProse();
  const groups = named.map((remark) => ({ remark, lines: view.results.allowances.filter(({ remarks }) => remarks.includes(remark)) })).filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return null;
  return (
    <div className={styles.bars}>
      {groups.map(({ remark, lines }) => (
        <MessageBar key={remark} intent={stopping.has(remark) ? "error" : remark === "failed" ? "info" : "warning"} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{prose.text("pane.results.remarkOf", { remark: prose.text(`remark.allowance.${remark}`), people: lines.length })}</MessageBarTitle>
            {lines.map(({ engagement }, index) => {
              const place = view.places[`allowance.${engagement.id}`];
              const who = prose.text("pane.results.personOf", { name: engagement.name, community: communityName(view, engagement.community) });
              return <span key={engagement.id}>{index > 0 && prose.text("pane.results.and")}{place === undefined ? who : <CellLink place={place}>{who}</CellLink>}</span>;
            })}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
