import { closeMonth } from "../../../src/app/closing/closeMonth";
import { reopenMonth } from "../../../src/app/closing/reopenMonth";
import { mergeFiles } from "../../../src/app/collect/mergeFiles";
import { recordPrint } from "../../../src/app/pay/recordPrint";
import type { Outcome } from "../../../src/app/ports";
import type { RewrittenBook } from "../../../src/app/rewriteBook";
import { makePaneSession } from "../../../src/app/session/makePaneSession";
import type { PaneActions, PaneSession } from "../../../src/app/session/paneState";
import { verifyBook, type Verification } from "../../../src/app/verifyBook";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import { sampleService } from "../../app/service/sampleService";
import { fakeWorld } from "../../app/session/fakePorts";
import { roundMonth, type RoundStreet } from "../../year/roundStreet";
import { valueOf } from "../contract/contractHarness";
import { bookAsRaw } from "../fakeExcel/bookAsRaw";
import { calculateAs, openFake } from "./openFake";

/** What writes in the round of a month, in its order. */
export const roundSteps = ["collect", "close", "print", "reopen"] as const;
export type RoundStep = (typeof roundSteps)[number];

const signature = { at: "2026-02-03 10:00", person: "李梅" };
const printed = "津贴发放";
const reason = "家庭访视漏报1户";

/** A street's workbook open in the fake Excel. */
export type OpenedRound = ReturnType<typeof openFake> & {
  /** What a step makes of the workbook as it is now; from then on Excel's formulas come to what they do after it. */
  readonly draft: (step: RoundStep) => RewrittenBook;
};

export async function openRound({ plan, files }: RoundStreet): Promise<OpenedRound> {
  const opened = openFake();
  calculateAs(opened.fake, plan);
  valueOf(await opened.workbook.replace(plan, "refuse"));
  const received = files.map((file) => ({ ...file, savedAt: undefined }));
  const made: Record<RoundStep, (own: Verification) => Outcome<RewrittenBook>> = {
    collect: (own) => {
      const merged = mergeFiles(own, received, readWorkbook, signature);
      return merged.ok ? { ...merged, value: merged.value.rewritten } : merged;
    },
    close: (own) => closeMonth(own, { month: roundMonth, ...signature }),
    print: (own) => recordPrint(own, { object: printed, ...signature }),
    reopen: (own) => reopenMonth(own, { month: roundMonth, reason, ...signature }),
  };
  return {
    ...opened,
    draft: (step) => {
      opened.fake.settle();
      const rewritten = valueOf(made[step](valueOf(verifyBook(bookAsRaw(opened.book)))));
      calculateAs(opened.fake, rewritten.workbook.plan);
      return rewritten;
    },
  };
}

/** What each step costs, taken in the pane as a person does: reading, what protected sheets ask, writing, reading back. */
export interface StepCost { readonly syncs: number; readonly bytes: number; readonly said: readonly string[] }

export async function costOfRound(street: RoundStreet): Promise<Record<RoundStep, StepCost>> {
  const { fake, workbook, draft } = await openRound(street);
  const session = makePaneSession(workbook, sampleService(), { ...fakeWorld(), now: () => signature.at });
  await session.actions.refresh();
  const costs: Partial<Record<RoundStep, StepCost>> = {};
  for (const step of roundSteps) {
    draft(step);
    const before = { ...fake.counts };
    await take(session, step, street);
    const bytes = fake.counts.requestBytes - before.requestBytes + fake.counts.answerBytes - before.answerBytes;
    costs[step] = { syncs: fake.counts.syncs - before.syncs, bytes, said: session.state().messages.map(({ code }) => code) };
  }
  if (fake.lacks.length > 0 || fake.keptCount > 0 || fake.counts.largestRequest > mostBytes || fake.counts.largestAnswer > mostBytes) throw new Error(JSON.stringify([fake.lacks, fake.keptCount, fake.counts]));
  return costs as Record<RoundStep, StepCost>;
}

const mostBytes = 5_000_000;

async function take({ state, actions }: PaneSession, step: RoundStep, { files }: RoundStreet): Promise<void> {
  const asked: Record<RoundStep, (own: PaneActions) => Promise<void>> = {
    collect: async (own) => {
      await own.checkFiles(files.map(({ name, bytes }) => ({ name, size: bytes.length, savedAt: undefined, bytes: () => Promise.resolve(bytes) })));
      await own.mergeFiles(signature.person);
    },
    close: (own) => own.closeMonth(roundMonth, signature.person),
    print: (own) => own.recordPrint(printed, signature.person),
    reopen: (own) => own.reopenMonth(roundMonth, signature.person, reason),
  };
  await asked[step](actions);
  if (state().question !== undefined) await actions.answer("yes");
}
