/** One service of 服务类型, the street's list that the rows of 服务台账 name one of. Texts as typed. */
export interface ServiceType {
  readonly name: string;
  /** 类别, for people: what is counted, the sub-centre's, or a group of the menu. */
  readonly group: string;
  /** 计入: title of the item that its rows count for, or `notCountedWord`; blank is not decided and counts for nothing. */
  readonly countsFor: string;
  /** 状态, see `serviceState`; blank is in use. */
  readonly state: string;
  readonly note: string;
}

/** Words that stand in cells. A stopped service is offered no longer; rows that name it count as before. */
export const notCountedWord = "不计入";
export const serviceState = { inUse: "在用", stopped: "停用" } as const;

export function isStopped({ state }: ServiceType): boolean {
  return state === serviceState.stopped;
}
