import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  document: { fontWeight: tokens.fontWeightSemibold },
  badge: { marginInlineEnd: tokens.spacingHorizontalXS, verticalAlign: "middle" },
  settledBy: { color: tokens.colorNeutralForeground2 },
});

/** Where a rule comes from: document and clause as printed, or the mark of an assumption with who can settle it. */
export function ClauseText({ id, scheme }: { readonly id: string; readonly scheme: Scheme }) {
  const styles = useStyles();
  const prose = useProse();
  const reference = scheme.references[id];
  if (reference === undefined) return <>{id}</>;
  const text = titleIn(prose.language, reference.text);
  if (reference.kind === "source") {
    const place = [reference.document, reference.clause].filter((part) => part !== undefined && part !== "").join(prose.text("pane.explain.comma"));
    return <><span className={styles.document}>{place}</span>{prose.text("pane.part.afterPlace")}{text}</>;
  }
  return (
    <>
      <Badge className={styles.badge} appearance="outline" color="warning" shape="rounded">{prose.text("pane.explain.assumption")}</Badge>
      {text}
      {reference.settledBy !== undefined && <span className={styles.settledBy}> {prose.text("pane.explain.settledBy", { who: titleIn(prose.language, reference.settledBy) })}</span>}
    </>
  );
}
