// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { fen } from "../../src/domain/units/money";
import { Amount } from "../../src/taskpane/parts/Amount";
import { CellLink } from "../../src/taskpane/parts/CellLink";
import { FindingText } from "../../src/taskpane/parts/FindingText";
import { Section } from "../../src/taskpane/parts/Section";
import { axeViolations } from "./axeViolations";
import { fakeActions } from "./fakeActions";
import { renderInPane } from "./renderInPane";

afterEach(cleanup);

describe("an amount", () => {
  const trace = { rule: "quota", values: {} };

  test("is yuan with groups and two places", () => {
    renderInPane(<Amount amount={fen(57_000_000)} />);
    expect(screen.getByText("570,000.00")).toBeTruthy();
  });

  test("that is missing says so and shows no number", () => {
    const { container } = renderInPane(<Amount amount={{ state: "missing", trace }} />);
    expect(container.textContent).toBe("缺");
  });

  test("that no rule can decide waits; only a grade is 未定级", () => {
    const { container } = renderInPane(<Amount amount={{ state: "undetermined", trace }} />);
    expect(container.textContent).toBe("待核");
  });

  test("that was vetoed keeps what it would have been", () => {
    const { container } = renderInPane(<Amount amount={{ state: "vetoed", value: fen(10_000), trace }} />);
    expect(container.querySelector("s")?.textContent).toBe("100.00");
    expect(screen.getByText("一票否决")).toBeTruthy();
  });
});

describe("a link to a cell", () => {
  test("is reached by the keyboard and selects its cell", async () => {
    const { actions, calls } = fakeActions();
    renderInPane(<CellLink place={{ sheet: "和平站", cell: "G8" }} />, actions);
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(calls).toEqual([["select", { sheet: "和平站", cell: "G8" }]]);
  });

  test("stands in front of a finding's words, which do not repeat the place", () => {
    const { container } = renderInPane(<FindingText finding={{ code: "numberAsText", severity: "error", place: { kind: "cell", sheet: "和平站", cell: "G8" }, values: { found: "１２" } }} />);
    expect(container.textContent).toMatch(/^和平站!G8：“１２”是文本/);
    expect(container.textContent?.match(/G8/g)).toHaveLength(1);
  });
});

test("a section is a region named by its heading", () => {
  renderInPane(<Section title="还缺什么">2项</Section>);
  expect(screen.getByRole("region", { name: "还缺什么" }).textContent).toContain("2项");
});

test("the check for screen readers sees a button without a name", async () => {
  const { container } = renderInPane(<button type="button" />);
  expect((await axeViolations(container)).join()).toContain("button-name");
});
