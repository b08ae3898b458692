import { makeStyles, tokens } from "@fluentui/react-components";

/** Boxes of typed communities and units: two fields side by side, as long as both can be read. */
export const useUnitStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  whole: { gridColumn: "1 / -1" },
  pair: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS, "& input, & select": { minWidth: 0, width: "100%" } },
});
