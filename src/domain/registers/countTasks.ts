import { taskResult, type Task } from "./registers";
import { registerCount, type RegisterCount } from "./registerCount";

/** Tasks whose deadline is in the month: due are all but the withdrawn, done those that the street marked 按期. */
export function countTasks(tasks: readonly Task[]): { readonly target: RegisterCount; readonly reported: RegisterCount } {
  const withdrawn = tasks.filter(({ result }) => result === taskResult.withdrawn).length;
  const onTime = tasks.filter(({ result }) => result === taskResult.onTime).length;
  return {
    target: registerCount("register.tasks.due", tasks.length, tasks.length - withdrawn, { withdrawn }),
    reported: registerCount("register.tasks.onTime", tasks.length, onTime, { withdrawn }),
  };
}
