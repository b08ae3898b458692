import type { FirstScreen } from "./firstScreen";

/** The first screen as lines for people. */
export function firstScreenReport({ runs, load, grid, pane, useful, cpu }: FirstScreen): string[] {
  const ms = (value: number): string => value.toFixed(0);
  const all = cpu === undefined ? 0 : cpu.page + cpu.workers + cpu.helpers + cpu.browser;
  return [
    "", `The workbench's first useful screen with the sample street, fresh browser, median of ${runs} (load ${load.toFixed(1)})`,
    `wall time ms: ${ms(useful)} (grid drawn ${ms(grid)}, pane with the next step ${ms(pane)})`,
    ...(cpu === undefined ? [] : [`processor time ms: ${ms(all)} (page ${ms(cpu.page)}, its workers ${ms(cpu.workers)}, their compilers, collectors and drawing ${ms(cpu.helpers)}, browser ${ms(cpu.browser)})`]),
  ];
}
