import type { Verb } from "../verb";
import { capitalsVerb } from "./capitalsVerb";
import { closeVerb } from "./closeVerb";
import { collectVerb } from "./collectVerb";
import { computeVerb } from "./computeVerb";
import { demoVerb } from "./demoVerb";
import { explainVerb } from "./explainVerb";
import { lintVerb } from "./lintVerb";
import { newVerb } from "./newVerb";
import { noticeVerb } from "./noticeVerb";
import { openVerb } from "./openVerb";
import { payVerb } from "./payVerb";
import { reopenVerb } from "./reopenVerb";
import { splitVerb } from "./splitVerb";
import { testVerb } from "./testVerb";
import { verifyVerb } from "./verifyVerb";

/** The verbs in the order of the help: a new verb is one file and one line here. */
export const verbs: readonly Verb[] = [demoVerb, newVerb, lintVerb, computeVerb, verifyVerb, explainVerb, openVerb, splitVerb, collectVerb, closeVerb, reopenVerb, payVerb, noticeVerb, testVerb, capitalsVerb];
