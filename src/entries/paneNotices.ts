import type { Prose } from "../app/prose";
import type { Notice } from "./plainNotice";

const workbench = "./workbench.html";

/** The pane's page in a browser, or in a program that is not Excel. */
export function outsideNotice(prose: Prose): Notice {
  return { lines: ["title", "outside", "outsideNext"].map((name) => prose.text(`entry.${name}`)), link: { text: prose.text("entry.workbench"), address: workbench } };
}

/** office.js did not load: Excel cannot be reached from here. */
export function blockedNotice(prose: Prose): Notice {
  return { lines: ["title", "blocked", "blockedNext"].map((name) => prose.text(`entry.${name}`)), link: { text: prose.text("entry.workbench"), address: workbench } };
}

/** Something broke that nobody expected. */
export function brokenNotice(prose: Prose, thrown: unknown): Notice {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return { lines: [prose.text("entry.title"), prose.text("entry.broken", { reason }), prose.text("entry.brokenNext")] };
}
