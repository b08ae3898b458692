import type { CellPlace } from "../../../src/app/ports";
import { titles } from "./contractBook";
import { codes, eventually, settled, valueOf, type ContractCase } from "./contractHarness";

/** What every host must tell of selections and edits. */
export const selectionCases: readonly ContractCase[] = [
  {
    title: "a cell or range that was selected is the selected one",
    async run({ host }, assert) {
      for (const place of [{ sheet: titles.locked, cell: "B2" }, { sheet: titles.plain, cell: "A2:B3" }]) {
        valueOf(await host.select(place));
        assert.equal(valueOf(await host.selected()), place, place.cell);
      }
    },
  },
  {
    title: "a place on a sheet that is not there is refused, and the selection stays",
    async run({ host }, assert) {
      valueOf(await host.select({ sheet: titles.plain, cell: "B2" }));
      assert.equal(codes(await host.select({ sheet: "没有这张表", cell: "A1" })), ["sheetGone"], "refused");
      assert.equal(valueOf(await host.selected()), { sheet: titles.plain, cell: "B2" }, "selection");
    },
  },
  {
    title: "a new selection is told until the listener is ended",
    async run(harness, assert) {
      const { host } = harness;
      const choose = harness.selectByHand ?? (async (place: CellPlace) => void valueOf(await host.select(place)));
      valueOf(await host.select({ sheet: titles.plain, cell: "A1" }));
      const told: CellPlace[] = [];
      const end = host.onSelected((place) => told.push(place));
      await settled();
      await choose({ sheet: titles.plain, cell: "B2" });
      await eventually(() => told.at(-1)?.cell === "B2");
      assert.equal(told.at(-1), { sheet: titles.plain, cell: "B2" }, "told");
      end();
      await settled();
      const count = told.length;
      await choose({ sheet: titles.plain, cell: "A3" });
      await settled();
      assert.equal(told.length, count, "nothing more");
    },
  },
  {
    title: "an edit by hand is told by the title of its sheet until the listener is ended",
    async run({ host, edit }, assert) {
      if (edit === undefined) return;
      const told: (readonly string[] | undefined)[] = [];
      const end = host.onChanged((sheets) => told.push(sheets));
      await settled();
      await edit({ sheet: titles.plain, cell: "A1" }, 99);
      await eventually(() => told.at(-1) !== undefined);
      assert.equal(told.at(-1), [titles.plain], "told");
      end();
      await settled();
      const count = told.length;
      await edit({ sheet: titles.plain, cell: "A1" }, 98);
      await settled();
      assert.equal(told.length, count, "nothing more");
    },
  },
];
