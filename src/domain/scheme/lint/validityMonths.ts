import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

/** A scheme that ends before it begins is never in force. */
export const validityMonths: LintCheck = ({ validity }, lines) =>
  validity.to !== undefined && validity.to < validity.from ? [findingAt("lintValidity", "error", "validity", { from: validity.from, to: validity.to }, lines)] : [];
