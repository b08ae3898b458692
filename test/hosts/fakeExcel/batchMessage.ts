/** One step of a batch, as the client library writes it. */
export interface BatchAction {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set a property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: BatchArguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

/** Arguments; where an argument is an object, its path id stands at the same index of `ReferencedObjectPathIds`. */
export interface BatchArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[] | null)[] | null;
}

/** How an object is reached. Types: 1 workbook, 2 new object, 3 method, 4 property, 5 indexer, 6 reference id, 7 null object. */
export interface BatchPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: BatchArguments;
}

export interface BatchBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, BatchPath>>;
}

export interface BatchAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  /** Ids of the trace steps that were reached: the client library registers handlers only for those. */
  readonly TraceIds: number[];
  Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number; readonly HttpStatusCode: number };
}
