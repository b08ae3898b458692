import type { Locator, Page } from "playwright-core";
import type { RoundStepId } from "../../src/app/session/paneState";
import type { PaneWords } from "./excelPanePage";

/** A person at the steps of the month's round. */
export interface SignedSteps {
  /** Goes to the month's screen and opens a step, as somebody who clicks its title. */
  readonly open: (id: RoundStepId) => Promise<Locator>;
  /** The step with all that it shows while it is open. */
  readonly at: (id: RoundStepId) => Locator;
  /** Whether a step stands open. */
  readonly isOpen: (id: RoundStepId) => Promise<boolean>;
  /** Presses a step's signed button; the name is typed where this machine knows none. */
  readonly sign: (id: RoundStepId, button: string) => Promise<void>;
}

/** The steps of the month's round in a pane, for a person of this name. */
export function signedSteps(page: Page, words: PaneWords, person: string): SignedSteps {
  const at = (id: RoundStepId): Locator => page.locator("details", { has: page.getByRole("heading", { name: words.text(`pane.step.${id}.title`), exact: true, includeHidden: true }) }).first();
  const isOpen = async (id: RoundStepId): Promise<boolean> => (await at(id).getAttribute("open")) !== null;
  return {
    at,
    isOpen,
    open: async (id) => {
      await words.goTo("month");
      await at(id).waitFor();
      if (!(await isOpen(id))) await at(id).locator("summary").first().click();
      return at(id);
    },
    sign: async (id, button) => {
      const name = at(id).getByRole("textbox", { name: words.text("pane.sign.name") });
      const press = at(id).getByRole("button", { name: button, exact: true });
      await press.waitFor();
      if ((await name.count()) > 0) await name.first().fill(person);
      await press.click();
    },
  };
}
