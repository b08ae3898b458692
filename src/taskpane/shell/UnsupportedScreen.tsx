import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  screen: { padding: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** For a program that is too old: nothing is lost, and what to do instead. */
export function UnsupportedScreen({ program }: { readonly program: string }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <main className={styles.screen}>
      <Subtitle1 as="h1" className={styles.heading}>{prose.text("pane.unsupported.title")}</Subtitle1>
      <Paragraph>{prose.text("pane.unsupported.why", { program })}</Paragraph>
      <Paragraph>{prose.text("pane.unsupported.workbook")}</Paragraph>
      <Paragraph tone="strong">{prose.text("pane.unsupported.choices")}</Paragraph>
      <ul className={styles.list}>
        <li>{prose.text("pane.unsupported.newer")}</li>
        <li>{prose.text("pane.unsupported.browser")}</li>
      </ul>
    </main>
  );
}
