import { closeMonth } from "../closing/closeMonth";
import { reopenMonth } from "../closing/reopenMonth";
import { collectBatch } from "../collect/collectBatch";
import { mergeInspected } from "../collect/mergeFiles";
import { rememberedFiles } from "../collect/rememberedFiles";
import { noticeText } from "../notice/noticeText";
import { publicNotice } from "../notice/publicNotice";
import { payList } from "../pay/makePayList";
import { recordPrint } from "../pay/recordPrint";
import { voidPrint } from "../pay/voidPrint";
import type { Outcome } from "../ports";
import { splitArchive } from "../split/splitArchive";
import { splitBook } from "../split/splitBook";
import type { Verification } from "../verifyBook";
import { bookChange, bookChangeOf, changeFindings } from "./bookChange";
import type { RoundService } from "./roundService";
import type { ServicePorts } from "./servicePorts";

export type Verified = <T>(answer: (verification: Verification) => Outcome<T> | Promise<Outcome<T>>) => Promise<Outcome<T>>;

/** The month's round over the verified workbook. */
export function makeRoundService({ files, zip }: Pick<ServicePorts, "files" | "zip">, verified: Verified): RoundService {
  const inspect = rememberedFiles((bytes, options) => files.read(bytes, options));
  return {
    draftSplit: (signature, progress) => verified(async (verification) => {
      const sent = splitBook(verification, signature);
      if (!sent.ok) return sent;
      const { files: own, rewritten } = sent.value;
      const archive = await splitArchive(own, verification.reading.spec.month, { create: (plan) => files.create(plan), zip }, progress);
      return { ok: true, value: { archive, files: own.length, change: bookChange(rewritten) }, findings: changeFindings(rewritten, sent.findings) };
    }),
    checkFiles: (received, at, progress) => verified((verification) => ({ ok: true, value: collectBatch(verification, inspect(verification, received, progress), at).report, findings: [] })),
    draftCollect: (received, signature, progress) => verified((verification) => {
      const merged = mergeInspected(verification, inspect(verification, received, progress), signature);
      if (!merged.ok) return merged;
      const { report, rewritten } = merged.value;
      return { ok: true, value: { report, change: bookChange(rewritten) }, findings: changeFindings(rewritten, merged.findings) };
    }),
    draftClose: (month, signature) => verified((verification) => bookChangeOf(closeMonth(verification, { month, ...signature }))),
    draftReopen: (month, reason, signature) => verified((verification) => bookChangeOf(reopenMonth(verification, { month, reason, ...signature }))),
    payList: () => verified(payList),
    draftPrint: (object, signature) => verified((verification) => bookChangeOf(recordPrint(verification, { object, ...signature }))),
    draftVoid: ({ object, number }, reason, signature) => verified((verification) => bookChangeOf(voidPrint(verification, { object, number, reason, ...signature }))),
    notice: () => verified((verification) => {
      const notice = publicNotice(verification);
      return notice.ok ? { ...notice, value: noticeText(notice.value) } : notice;
    }),
  };
}
