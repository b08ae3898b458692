import type { BatchAction, BatchAnswer, BatchBody } from "./batchMessage";
import { ExcelTrouble, FakeLacks, invalidArgument, itemNotFound } from "./excelTrouble";
import { camelCase, HostCollection, HostObject, pascalCase } from "./hostObject";
import { call, ObjectPaths, read, write, type PathWorld } from "./objectPaths";

/** Tells the batch to fail at a step: the error to give, or undefined. */
export type StepTrouble = (action: BatchAction) => ExcelTrouble | undefined;

export interface BatchRun {
  readonly answer: BatchAnswer;
  /** Members that the fake has not. */
  readonly lacks: readonly string[];
}

/**
 * Runs the steps of one batch in order and stops at the first that fails, as Excel does: what was done before stays done.
 */
export function runBatch(body: BatchBody, world: PathWorld & { settle(): void }, trouble: StepTrouble): BatchRun {
  const answer: BatchAnswer = { Results: [], TraceIds: [] };
  const lacks: string[] = [];
  const paths = new ObjectPaths(body.ObjectPaths, world);
  for (const [index, action] of body.Actions.entries()) {
    try {
      const planned = trouble(action);
      if (planned !== undefined) throw planned;
      if (action.ActionType === 5) answer.TraceIds.push(action.Id);
      // What is read after a write in the same batch is already computed.
      if (action.ActionType === 2 && readsValues(action)) world.settle();
      answer.Results.push({ ActionId: action.Id, Value: runStep(action, paths) });
    } catch (error) {
      if (!(error instanceof ExcelTrouble)) throw error;
      if (error instanceof FakeLacks) lacks.push(error.member);
      answer.Error = { Code: error.code, Message: error.message, Location: locationOf(action, body, paths), ActionIndex: index, HttpStatusCode: 400 };
      break;
    }
  }
  return { answer, lacks };
}

function readsValues({ QueryInfo }: BatchAction): boolean {
  const paths = QueryInfo?.Select ?? [];
  return paths.length === 0 || paths.some((path) => /(^|\/|\*)(values|text|valueTypes|\$all|\*)$/i.test(path));
}

function locationOf(action: BatchAction, body: BatchBody, paths: ObjectPaths): string {
  try {
    return `${paths.object(action.ObjectPathId)?.type ?? "Null"}.${camelCase(action.Name)}`;
  } catch {
    // The path itself is what failed.
    return camelCase(body.ObjectPaths[action.ObjectPathId]?.Name ?? action.Name);
  }
}

function runStep(action: BatchAction, paths: ObjectPaths): unknown {
  if (action.ActionType === 5) return null;
  const object = paths.object(action.ObjectPathId);
  if (action.ActionType === 1) return object?.identity() ?? null;
  if (action.ActionType === 2) return object === null ? null : answerQuery(object, action.QueryInfo ?? {});
  // A step on a null object: Excel refuses it, whereas what a null object leads to is null again.
  // The library itself asks each range to be kept, those that may be null too.
  if (object === null && action.ActionType === 3 && action.Name === "_KeepReference") return null;
  if (object === null) throw itemNotFound();
  if (action.ActionType === 3) return plain(call(object, action.Name, paths.argumentsOf(action.ArgumentInfo)));
  if (action.ActionType === 4) {
    write(object, action.Name, paths.argumentsOf(action.ArgumentInfo)[0]);
    return null;
  }
  throw new FakeLacks(`action type ${action.ActionType}`);
}

/** What a method gives back: objects by their identity, the rest as it is. */
function plain(value: unknown): unknown {
  return value instanceof HostObject ? value.identity() : value ?? null;
}

interface Query { readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Top?: number; readonly Skip?: number }

function answerQuery(object: HostObject, query: Query): unknown {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split("/").filter((part) => part !== "" && part !== "items" && part !== "$all"));
  const wanted = paths.filter((path) => path.length > 0);
  return select(object, wanted.length === 0 ? [["*"]] : wanted, query);
}

function select(object: HostObject, paths: readonly (readonly string[])[], query: Query = {}): unknown {
  if (object instanceof HostCollection) {
    const items = object.items();
    const from = query.Skip ?? 0;
    const shown = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
    const own = paths.filter(([name]) => name === "count").map(() => ["Count", items.length]);
    const rest = paths.filter(([name]) => name !== "count");
    return { ...Object.fromEntries(own) as object, _Items: shown.map((item) => select(item, rest.length === 0 ? [["*"]] : rest)) };
  }
  const answer: Record<string, unknown> = { ...object.identity() };
  for (const [head = "*", group] of groupByHead(paths)) {
    if (head === "*") for (const name of object.scalars) answer[name] = read(object, name);
    else addSelected(answer, object, pascalCase(head), group);
  }
  return answer;
}

function addSelected(answer: Record<string, unknown>, object: HostObject, name: string, rest: readonly (readonly string[])[]): void {
  const value = read(object, name);
  if (value instanceof HostObject) answer[name] = select(value, rest.some((path) => path.length === 0) ? [["*"], ...rest.filter((path) => path.length > 0)] : rest);
  else if (value === null || rest.every((path) => path.length === 0)) answer[name] = value;
  else throw invalidArgument(`${object.type}.${name} has no ${rest.map((path) => path.join("/")).join(", ")}.`);
}

function groupByHead(paths: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const [head = "*", ...rest] of paths) groups.set(head, [...(groups.get(head) ?? []), rest]);
  return groups;
}
