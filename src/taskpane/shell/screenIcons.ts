import { CalendarMonth20Filled, CalendarMonth20Regular } from "@fluentui/react-icons/svg/calendar-month";
import { DataBarVertical20Filled, DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { Home20Filled, Home20Regular } from "@fluentui/react-icons/svg/home";
import { Lightbulb20Filled, Lightbulb20Regular } from "@fluentui/react-icons/svg/lightbulb";
import { Settings20Filled, Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { ShieldCheckmark20Filled, ShieldCheckmark20Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import type { ComponentType } from "react";
import type { Screen } from "../../app/session/paneState";

/** The picture of a screen in the navigation: in outline, and filled for the one that is shown. */
export const screenIcons: Readonly<Record<Screen, { readonly away: ComponentType; readonly shown: ComponentType }>> = {
  home: { away: Home20Regular, shown: Home20Filled },
  month: { away: CalendarMonth20Regular, shown: CalendarMonth20Filled },
  results: { away: DataBarVertical20Regular, shown: DataBarVertical20Filled },
  verify: { away: ShieldCheckmark20Regular, shown: ShieldCheckmark20Filled },
  explain: { away: Lightbulb20Regular, shown: Lightbulb20Filled },
  settings: { away: Settings20Regular, shown: Settings20Filled },
};
