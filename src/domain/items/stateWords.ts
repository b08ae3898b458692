/**
 * The words that stand in a cell in place of a number. They are part of the formulas, hence one language;
 * DESIGN section 5: blank is 缺, `/` or 不适用 is not applicable.
 */
export const missingWord = "缺";
export const notApplicableWord = "不适用";
/** What people may type for "not applicable". */
export const notApplicableMark = "/";
/** No band or two bands claim the points: the grade is not determined. */
export const ungradedWord = "未定级";
export const yesWord = "是";
export const noWord = "否";
/** A veto was raised. */
export const vetoRaisedWord = "有";
export const vetoNoneWord = "无";
/** What the assessed unit says of its form. */
export const agreedWord = "无异议";
export const objectedWord = "有异议";
export const passWord = "合格";
export const failWord = "不合格";
export const notAssessedWord = "未考核";
/** An amount that waits for people to settle a contradiction. */
export const heldWord = "待核";
